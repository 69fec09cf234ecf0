import { currentOperation } from "@/server/operation";
import { defaultLanguage } from "./languages";
import { provideTexts } from "./texts";
import { translationsOf } from "./translations.server";

/* Errors and what schemas report are in the language of the request that is being served. */
provideTexts((namespace) =>
  translationsOf(currentOperation()?.request?.language ?? defaultLanguage, namespace),
);
