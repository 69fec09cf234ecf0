import { defaultLanguage, type Language, languages } from "@/i18n/languages";
import { type Preferences, parsePreferences, preferencesCookie } from "@/lib/preferences";
import type { HeaderReader } from "./api-request";
import { cookiePairs } from "./cookie-pairs";

/**
 * The language that a request asks for: what was chosen in this browser, or else the first one of `Accept-Language` that there is.
 * English if there is none.
 */
export function askedLanguage(headers: HeaderReader): Language {
  return chosenLanguage(headers.get("cookie")) ?? acceptedLanguage(headers.get("accept-language"));
}

/** The preferences that a browser sends, as far as it has any. */
export function sentPreferences(cookie: string | null | undefined): Preferences {
  const pairs = cookie?.includes(preferencesCookie) ? cookiePairs(cookie) : [];
  return parsePreferences(pairs.find(({ name }) => name === preferencesCookie)?.value);
}

/** What was chosen in the browser; undefined if nothing was. */
export function chosenLanguage(cookie: string | null): Language | undefined {
  const { language } = sentPreferences(cookie);
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
