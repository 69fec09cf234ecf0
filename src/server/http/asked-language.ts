import { defaultLanguage, type Language, languages } from "@/i18n/languages";
import { parsePreferences, preferencesCookie } from "@/lib/preferences";
import type { HeaderReader } from "./api-request";
import { cookiePairs } from "./cookie-pairs";

/**
 * The language that a request asks for: what was chosen in this browser, or else the first one of `Accept-Language` that there is.
 * English if there is none.
 */
export function askedLanguage(headers: HeaderReader): Language {
  return chosenLanguage(headers.get("cookie")) ?? acceptedLanguage(headers.get("accept-language"));
}

/** What was chosen in the browser; undefined if nothing was. */
export function chosenLanguage(cookie: string | null): Language | undefined {
  if (!cookie?.includes(preferencesCookie)) return undefined;
  const pair = cookiePairs(cookie).find(({ name }) => name === preferencesCookie);
  const { language } = parsePreferences(pair?.value);
  return language === "auto" ? undefined : language;
}

/** By RFC 9110, 12.5.4: the one with the highest quality, of equal ones the first; "de-AT" asks for German. */
export function acceptedLanguage(header: string | null): Language {
  if (!header) return defaultLanguage;
  const [best] = header
    .slice(0, 500)
    .split(",")
    .flatMap((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const quality = Number(parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean) ?? 1);
      const name = tag.trim();
      const language = languages.find((known) => name === known || name.startsWith(`${known}-`));
      return language && quality > 0 ? [{ language, quality }] : [];
    })
    .sort((a, b) => b.quality - a.quality);
  return best?.language ?? defaultLanguage;
}
