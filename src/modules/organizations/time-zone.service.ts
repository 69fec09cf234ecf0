import type { Caller } from "@/server/context";
import { changeOwnSetting } from "./own-setting";
import type { TimeZoneState, UpdateTimeZoneInput } from "./time-zone.schema";

/** Sets whose days figures and filters are about. Throws what `changeOwnSetting` throws. */
export async function updateTimeZone(
  caller: Caller,
  { timeZone, current }: UpdateTimeZoneInput,
): Promise<TimeZoneState> {
  await changeOwnSetting(caller, {
    reason: "set the time zone of an organization",
    name: "timeZone",
    value: timeZone,
    seen: current,
    action: "organization.update_time_zone",
    stateOf: (kept) => ({ timeZone: kept }),
  });
  return { timeZone };
}
