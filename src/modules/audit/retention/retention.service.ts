import { asc, count, lt } from "drizzle-orm";
import { reauthenticate } from "@/modules/accounts/sign-in/reauthentication";
import { changeOwnSettings } from "@/modules/organization/settings/own-setting";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { activityLogs } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { keptSince } from "./prune";
import type { RetentionPreview, RetentionState, UpdateRetentionInput } from "./retention.schema";

/** Beyond this, an exact number is of no use. */
const countedEntries = 100_000;

/** What would be deleted if activity were kept for the given number of days. */
export async function previewRetention(db: TenantDb, { days }: { days: number }): Promise<RetentionPreview> {
  const since = keptSince(days);
  const isOlder = lt(activityLogs.createdAt, since);
  const older = db
    .select({ id: activityLogs.id })
    .from(activityLogs)
    .where(isOlder)
    .limit(countedEntries + 1)
    .as("older");
  const [[counted], [oldest]] = await Promise.all([
    db.select({ entries: count() }).from(older),
    db
      .select({ at: activityLogs.createdAt })
      .from(activityLogs)
      .where(isOlder)
      .orderBy(asc(activityLogs.createdAt))
      .limit(1),
  ]);
  const entries = counted?.entries ?? 0;
  return {
    entries: Math.min(entries, countedEntries),
    isExact: entries <= countedEntries,
    oldest: oldest?.at.toISOString() ?? null,
    keptSince: since.toISOString(),
  };
}

/**
 * Sets how many days activity is kept; older entries are deleted within an hour. Throws AppError INVALID_CREDENTIALS at
 * the password, TOO_MANY_REQUESTS as at sign-in, and STALE_VERSION (with the current setting) if the principal read
 * another one.
 */
export async function updateRetention(
  db: TenantDb,
  principal: Principal,
  { days, current, password }: UpdateRetentionInput,
): Promise<RetentionState> {
  await reauthenticate(db, principal.user, { password }, { secondFactor: false });
  await changeOwnSettings(principal, {
    reason: "set the activity retention of a tenant",
    names: ["activityRetentionDays"],
    values: { activityRetentionDays: days },
    seen: { activityRetentionDays: current },
    action: "organization.update_retention",
    stateOf: ({ activityRetentionDays }) => ({ days: activityRetentionDays }),
    // A security event, which retention does not delete.
    also: (tx, { activityRetentionDays: before }) =>
      recordSecurityEvent(tx, {
        type: "organization.activity_retention_changed",
        userId: null,
        details: { before, days },
      }),
  });
  return { days };
}
