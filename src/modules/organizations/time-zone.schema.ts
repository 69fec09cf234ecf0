import { z } from "zod";
import { tenantSettings } from "@/lib/tenant-settings";

const timeZone = tenantSettings.shape.timeZone.unwrap();

/** Whose days the figures, and the filters of the activity, are about; IANA. */
export const timeZoneState = z.strictObject({ timeZone: z.string() });
export type TimeZoneState = z.infer<typeof timeZoneState>;

/** What comes with an error STALE_VERSION. */
export const staleTimeZone = z.object({ current: timeZoneState });

export const updateTimeZoneInput = z.strictObject({
  timeZone,
  /** What the caller saw, so that an outdated view changes nothing. */
  current: timeZone,
});
export type UpdateTimeZoneInput = z.infer<typeof updateTimeZoneInput>;
