import { changeOwnSettings } from "@/modules/organization/settings/own-setting";
import type { Principal } from "@/server/principal";
import type { Localization, UpdateLocalizationInput } from "./localization.schema";

/** The localization among other settings. */
export const localizationOf = ({ language, locale, currency, timeZone }: Localization): Localization => ({
  language,
  locale,
  currency,
  timeZone,
});

/**
 * Sets the language of the organization and how it writes numbers, dates and prices. Amounts stay as they are: another
 * currency converts nothing. Throws what `changeOwnSettings` throws.
 */
export async function updateLocalization(
  principal: Principal,
  { current, ...chosen }: UpdateLocalizationInput,
): Promise<Localization> {
  const { language } = principal.tenant;
  const values = { language, ...chosen };
  await changeOwnSettings(principal, {
    reason: "set language, currency, locale and time zone of a tenant",
    names: ["locale", "currency", "timeZone", ...(chosen.language ? (["language"] as const) : [])],
    values,
    seen: { language, ...current },
    action: "organization.update_localization",
    stateOf: localizationOf,
  });
  return values;
}
