import { changeOwnSetting } from "@/modules/organization/settings/own-setting";
import type { Principal } from "@/server/principal";
import type { TimeZoneState, UpdateTimeZoneInput } from "./time-zone.schema";

/** Sets the time zone of the organization. Throws what `changeOwnSetting` throws. */
export async function updateTimeZone(
  principal: Principal,
  { timeZone, current }: UpdateTimeZoneInput,
): Promise<TimeZoneState> {
  await changeOwnSetting(principal, {
    reason: "set the time zone of a tenant",
    name: "timeZone",
    value: timeZone,
    seen: current,
    action: "organization.update_time_zone",
    stateOf: (kept) => ({ timeZone: kept }),
  });
  return { timeZone };
}
