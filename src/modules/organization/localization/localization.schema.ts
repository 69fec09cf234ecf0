import { z } from "zod";
import { languages } from "@/i18n/languages";
import { textsOf } from "@/i18n/texts";
import { currency, locale, timeZone } from "@/lib/localization";

const t = textsOf("settingsChecks");

export const localization = z.strictObject({
  language: z.enum(languages).describe("BCP 47, of pages and mails for people who have chosen no other."),
  locale: z.string().describe("BCP 47; how numbers and dates are written."),
  currency: z.string().describe("ISO 4217; prices are amounts of it."),
  timeZone: z.string().describe("IANA; the time zone for the days of statistics and activity filters."),
});
export type Localization = z.infer<typeof localization>;

/** The details of an error STALE_VERSION. */
export const staleLocalization = z.object({ current: localization });

/** What can be chosen. */
export const chosenLocalization = z.strictObject({ language: z.enum(languages), locale, currency, timeZone });

const stored = z
  .string()
  .max(64)
  .regex(/^[\w/+-]*$/, { error: () => t("notAsRead") });

export const updateLocalizationInput = chosenLocalization.extend({
  language: z.enum(languages).optional().describe("Stays as it is if left out."),
  /** What the principal read, so that an outdated view changes nothing. It may be something that cannot be chosen any more. */
  current: z.strictObject({
    language: z.enum(languages).optional(),
    locale: stored,
    currency: stored,
    timeZone: stored,
  }),
});
export type UpdateLocalizationInput = z.infer<typeof updateLocalizationInput>;
