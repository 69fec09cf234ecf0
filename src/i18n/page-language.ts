import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { acceptedLanguage, chosenLanguage } from "@/server/http/asked-language";
import { getTenant } from "@/trpc/server";
import type { Language } from "./languages";
import type { Namespace } from "./messages";
import type { Translator } from "./translations";
import { translationsOf } from "./translations.server";

/**
 * The language of the page that is being rendered: what was chosen in this browser, or else that of the organization. Where there is no
 * organization, what the browser asks for.
 */
export const getLanguage = cache(async (): Promise<Language> => {
  const sent = await headers();
  const chosen = chosenLanguage(sent.get("cookie"));
  if (chosen) return chosen;
  const tenant = await getTenant().catch(() => null);
  return tenant?.language ?? acceptedLanguage(sent.get("accept-language"));
});

/** The texts of a namespace in the language of the page that is being rendered. */
export const getTranslations = async <Name extends Namespace>(namespace: Name): Promise<Translator<Name>> =>
  translationsOf(await getLanguage(), namespace);
