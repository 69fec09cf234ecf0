import { z } from "zod";
import { languages } from "@/i18n/languages";

/** The language of one person. */
export const ownLanguage = z.strictObject({
  language: z.enum(languages).nullable().describe("BCP 47; null for the language of the organization."),
});
