import { asc, count, eq, lt } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { readTenantSettings } from "@/lib/tenant-settings";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { keptSince } from "@/server/activity-retention/prune";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import type { Caller } from "@/server/context";
import { activityLogs, tenants } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { changeOrganization } from "./change-organization";
import type { RetentionPreview, RetentionState, UpdateRetentionInput } from "./retention.schema";

/** Beyond it a number of entries says no more. */
const countedEntries = 100_000;

/** What would go at once where activity were kept for so many days. */
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
 * Says for how many days activity is kept; what is older goes within an hour. Throws AppError STALE_VERSION (with the
 * current setting) where the caller saw another one.
 */
export async function updateRetention(
  caller: Caller,
  request: RequestInfo,
  { days, current }: UpdateRetentionInput,
): Promise<RetentionState> {
  const { subdomain, organizationId } = caller.tenant;
  const isRecord = eq(tenants.subdomain, subdomain);
  return changeOrganization(
    "set how long a tenant's activity is kept",
    caller,
    async ({ root, asTenant }) => {
      const [record] = await root.select({ settings: tenants.settings }).from(tenants).where(isRecord);
      if (!record) throw new AppError("NOT_FOUND", "This organization has no record on the platform.");
      const before = readTenantSettings(record.settings).activityRetentionDays;
      if (before !== current) {
        throw new AppError("STALE_VERSION", "Somebody else changed this setting in the meantime.", {
          data: { current: { days: before } },
        });
      }
      if (before === days) return { days };
      await invalidateCached(keys.tenant(subdomain));
      const settings = { ...record.settings, activityRetentionDays: days };
      await root.update(tenants).set({ settings }).where(isRecord);
      await asTenant(async (tx) => {
        await recordActivity(tx, request, {
          action: "organization.update_retention",
          entityType: "organization",
          entityId: organizationId,
          before: { activityRetentionDays: before },
          after: { activityRetentionDays: days },
        });
        // Kept where retention does not reach.
        await recordSecurityEvent(tx, request, {
          type: "organization.activity_retention_changed",
          userId: null,
          details: { before, days },
        });
      });
      return { days };
    },
  );
}
