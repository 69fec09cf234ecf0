import { z } from "zod";
import { textsOf } from "@/i18n/texts";

const t = textsOf("settingsChecks");

/** ISO 4217 codes that the runtime knows but no country uses any more, and units of account that nobody pays with. */
const notInUse = ["ANG", "BGN", "CUC", "HRK", "XDR", "XSU"];

/** The currencies to choose from: ISO 4217 codes. */
export const currencies: readonly string[] = Intl.supportedValuesOf("currency").filter(
  (code) => !notInUse.includes(code),
);

export const currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => currencies.includes(code), { error: () => t("currency") });

/** BCP 47, such as de-AT, in its canonical form: a language, a script and a region that exist, without extensions. */
export const locale = z
  .string()
  .trim()
  .max(35)
  .overwrite((typed) => canonical(typed) ?? typed)
  .refine(isLocaleInUse, { error: () => t("locale") });

/** What people choose from; the API also accepts others that exist. */
export const commonLocales = [
  ...["ar-AE", "ar-EG", "ar-SA", "bg", "bn", "ca", "cs", "cy", "da", "de-AT", "de-CH", "de-DE", "el"],
  ...["en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NZ", "en-SG", "en-US", "en-ZA", "es-AR", "es-ES"],
  ...["es-MX", "et", "eu", "fa", "fi", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "ga", "gl", "he", "hi", "hr"],
  ...["hu", "id", "is", "it-CH", "it-IT", "ja-JP", "ko-KR", "lt", "lv", "mk", "ms", "mt", "nb-NO", "nl-BE"],
  ...[
    "nl-NL",
    "pl",
    "pt-BR",
    "pt-PT",
    "ro",
    "ru",
    "sk",
    "sl",
    "sq",
    "sr",
    "sv-FI",
    "sv-SE",
    "ta",
    "th",
    "tr",
  ],
  ...["uk", "ur", "vi", "zh-CN", "zh-HK", "zh-TW"],
];

/** In the capitalization of the tz database: programs accept any case, and people read it. */
const timeZoneNames = new Map(Intl.supportedValuesOf("timeZone").map((name) => [name.toLowerCase(), name]));

/** IANA. */
export const timeZone = z
  .string()
  .max(64)
  .overwrite((typed) => timeZoneNames.get(typed.toLowerCase()) ?? typed)
  .refine(isTimeZone, { error: () => t("timeZone") });

/** Undefined if it is not well-formed. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isLocaleInUse(tag: string): boolean {
  if (!canonical(tag) || Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return false;
  const { baseName, region, script } = new Intl.Locale(tag);
  const nameOf = (type: "region" | "script", code: string) =>
    new Intl.DisplayNames("en", { type, fallback: "none" }).of(code);
  return (
    baseName === tag &&
    (!region || nameOf("region", region) !== undefined) &&
    (!script || nameOf("script", script) !== undefined)
  );
}

/** A region of the tz database or UTC. Not an offset such as +02:00, which ignores daylight saving time. */
function isTimeZone(value: string): boolean {
  if (!/^(UTC|[A-Za-z_]+\/[\w+/-]+)$/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== undefined;
  } catch {
    return false;
  }
}
