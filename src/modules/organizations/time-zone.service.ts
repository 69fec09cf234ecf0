import type { Caller } from "@/server/context";
import type { RequestInfo } from "@/server/http/request-info";
import { changeOwnSetting } from "./own-setting";
import type { TimeZoneState, UpdateTimeZoneInput } from "./time-zone.schema";

/** Sets the time zone of the organization. Throws what `changeOwnSetting` throws. */
export async function updateTimeZone(
  caller: Caller,
  request: RequestInfo,
  { timeZone, current }: UpdateTimeZoneInput,
): Promise<TimeZoneState> {
  await changeOwnSetting(caller, request, {
    reason: "set the time zone of a tenant",
    name: "timeZone",
    value: timeZone,
    seen: current,
    action: "organization.update_time_zone",
    stateOf: (kept) => ({ timeZone: kept }),
  });
  return { timeZone };
}
