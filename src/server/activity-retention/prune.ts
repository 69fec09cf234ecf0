import { setTimeout as delay } from "node:timers/promises";
import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { readTenantSettings } from "@/lib/tenant-settings";
import { invalidateOnCommit } from "@/server/cache/cached";
import { recordedChanges } from "@/server/cache/groups";
import { activityLogs, organization, tenants } from "@/server/db/schema";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** Entries that go in one statement, which is one transaction: some milliseconds of locks. */
export const batchSize = 500;
/** Between batches, for whoever wants to write meanwhile. */
const pauseMs = 20;
const dayMs = 86_400_000;

/** Of activity that is kept for so many days, what is older than this goes. */
export const keptSince = (days: number, now = Date.now()): Date => new Date(now - days * dayMs);

/**
 * Deletes the activity of all organizations that is older than each keeps it, batch by batch, until `isEnough`. Answers
 * how many entries went. What it leaves undone, or another process is doing, the next call does.
 */
export async function pruneActivity(isEnough: () => boolean): Promise<number> {
  let total = 0;
  for (const tenantId of await tenantsThatForget()) {
    let after: Date | undefined;
    do {
      if (isEnough()) return total;
      const batch = await pruneBatch(tenantId, after);
      total += batch.deleted;
      after = batch.last;
      if (after) await delay(pauseMs);
    } while (after);
  }
  return total;
}

async function tenantsThatForget(): Promise<string[]> {
  return withoutTenantScope("find tenants with activity retention", async (db) => {
    const rows = await db
      .select({ id: tenants.id })
      .from(tenants)
      .where(sql`json_value(${tenants.settings}, '$.activityRetentionDays') is not null`);
    return rows.map(({ id }) => id);
  });
}

/**
 * One batch of a tenant in a transaction of its own, behind the last one, whose remains an index holds for a while; `last`
 * where there may be more. The row of the tenant's settings is
 * locked meanwhile: processes take turns, and a change of the setting holds from the next batch on.
 */
async function pruneBatch(tenantId: string, after?: Date): Promise<{ deleted: number; last?: Date }> {
  return withoutTenantScope("delete expired activity", (db) =>
    db.transaction(
      async (tx) => {
        const [row] = await tx
          .select({ subdomain: tenants.subdomain, settings: tenants.settings })
          .from(tenants)
          .where(eq(tenants.id, tenantId))
          .for("update", { skipLocked: true });
        const days = readTenantSettings(row?.settings).activityRetentionDays;
        if (!row || days === null) return { deleted: 0 };
        const [owner] = await tx
          .select({ id: organization.id })
          .from(organization)
          .where(eq(organization.subdomain, row.subdomain));
        if (!owner) return { deleted: 0 };
        return asTenantWithin(tx, { tenantId: owner.id }, (own) => deleteOldest(own, keptSince(days), after));
      },
      // Locks the rows alone, not the gaps between them, where others want to insert.
      { isolationLevel: "read committed" },
    ),
  );
}

async function deleteOldest(
  db: TenantDb,
  since: Date,
  after: Date | undefined,
): Promise<{ deleted: number; last?: Date }> {
  const { id, createdAt } = activityLogs;
  const rows = await db
    .select({ id, at: createdAt })
    .from(activityLogs)
    // Others of that very moment may be left; what is deleted is not found again.
    .where(and(lt(createdAt, since), after && gte(createdAt, after)))
    .orderBy(asc(createdAt))
    .limit(batchSize);
  const last = rows.at(-1)?.at;
  if (!last) return { deleted: 0 };
  await invalidateOnCommit(recordedChanges);
  const { affectedRows } = await db.delete(
    activityLogs,
    inArray(
      id,
      rows.map((row) => row.id),
    ),
  );
  return { deleted: affectedRows, ...(rows.length === batchSize && { last }) };
}
