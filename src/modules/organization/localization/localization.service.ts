import { changeOwnSettings } from "@/modules/organization/settings/own-setting";
import type { Principal } from "@/server/principal";
import type { Localization, UpdateLocalizationInput } from "./localization.schema";

/** The localization among other settings. */
export const localizationOf = ({ locale, currency, timeZone }: Localization): Localization => ({
  locale,
  currency,
  timeZone,
});

/**
 * Sets how the organization writes numbers, dates and prices. Amounts stay as they are: another currency converts
 * nothing. Throws what `changeOwnSettings` throws.
 */
export async function updateLocalization(
  principal: Principal,
  { current, ...values }: UpdateLocalizationInput,
): Promise<Localization> {
  await changeOwnSettings(principal, {
    reason: "set currency, locale and time zone of a tenant",
    names: ["locale", "currency", "timeZone"],
    values,
    seen: current,
    action: "organization.update_localization",
    stateOf: localizationOf,
  });
  return values;
}
