import { z } from "zod";
import { activityRetention } from "@/lib/tenant-settings";
import { currentPassword } from "@/modules/accounts/sign-in/auth.schema";

export const retentionState = z.strictObject({
  days: z.number().nullable().describe("For how many days activity is kept; null means forever."),
});
export type RetentionState = z.infer<typeof retentionState>;

/** The details of an error STALE_VERSION. */
export const staleRetention = z.object({ current: retentionState });

export const previewRetentionInput = z.strictObject({ days: activityRetention.unwrap() });

export const retentionPreview = z.strictObject({
  /** How many entries would be deleted; `isExact` is false if there are more than were counted. */
  entries: z.number(),
  isExact: z.boolean(),
  oldest: z.iso.datetime().nullable().describe("The time of the oldest of them; null if there are none."),
  /** Older activity would be deleted. */
  keptSince: z.iso.datetime(),
});
export type RetentionPreview = z.infer<typeof retentionPreview>;

export const updateRetentionInput = z.strictObject({
  days: activityRetention,
  /** What the principal read, so that an outdated view changes nothing. */
  current: activityRetention,
  /** The principal's password: an unattended session must not be able to delete evidence. */
  password: currentPassword,
});
export type UpdateRetentionInput = z.infer<typeof updateRetentionInput>;
