import { currentRequest } from "@/server/operation";
import { provideTexts } from "./texts";
import { translationsOf } from "./translations.server";

/* Errors and what schemas report are in the language of the request that is being served. */
provideTexts((namespace) => translationsOf(currentRequest().language, namespace));
