import { credentials } from "@/i18n/en/credentials";
import { fields } from "@/i18n/en/fields";
import { fileChecks } from "@/i18n/en/file-checks";
import { identifierChecks } from "@/i18n/en/identifier-checks";
import { importChecks } from "@/i18n/en/import-checks";
import { passwordRules } from "@/i18n/en/password-rules";
import { peopleChecks } from "@/i18n/en/people-checks";
import { pictureChecks } from "@/i18n/en/picture-checks";
import { productChecks } from "@/i18n/en/product-checks";
import { settingsChecks } from "@/i18n/en/settings-checks";
import { validation } from "@/i18n/en/validation";
import { provideTexts } from "@/i18n/texts";

/** What the schemas report, in English. */
export const texts: Record<string, object> = {
  credentials,
  fields,
  fileChecks,
  identifierChecks,
  importChecks,
  passwordRules,
  peopleChecks,
  pictureChecks,
  productChecks,
  settingsChecks,
  validation,
};

/** These texts have values as `{name}` and nothing else, so that they need no parser. */
export function provideOwnTexts(): void {
  provideTexts((namespace) => (key, values = {}) => {
    const text = key.split(".").reduce<unknown>((group, name) => Object(group)[name], texts[namespace]);
    return String(text).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  });
}
