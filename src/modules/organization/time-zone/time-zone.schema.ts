import { z } from "zod";
import { tenantSettings } from "@/lib/tenant-settings";

const timeZone = tenantSettings.shape.timeZone.unwrap();

/** The time zone (IANA) for the days of statistics and activity filters. */
export const timeZoneState = z.strictObject({ timeZone: z.string() });
export type TimeZoneState = z.infer<typeof timeZoneState>;

/** The details of an error STALE_VERSION. */
export const staleTimeZone = z.object({ current: timeZoneState });

export const updateTimeZoneInput = z.strictObject({
  timeZone,
  /** What the caller read, so that an outdated view changes nothing. */
  current: timeZone,
});
export type UpdateTimeZoneInput = z.infer<typeof updateTimeZoneInput>;
