import { setTimeout as delay } from "node:timers/promises";
import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { readTenantSettings } from "@/lib/tenant-settings";
import { recordedChanges } from "@/server/cache/groups";
import { invalidateOnCommit } from "@/server/cache/tombstones";
import { activityLogs, organization, tenants } from "@/server/db/schema";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** Entries deleted by one statement, which is one transaction: it holds its locks for a few milliseconds. */
export const batchSize = 500;
/** The pause between batches, in which others can write. */
const pauseMs = 20;
const dayMs = 86_400_000;

/** The cutoff for a retention period in days. */
export const keptSince = (days: number): Date => new Date(Date.now() - days * dayMs);

/**
 * Deletes the activity of all organizations that is older than each of them keeps, batch by batch, until `isEnough`.
 * Returns the number of deleted entries. The next call does what is left, or what another process is doing at the
 * moment.
 */
export async function pruneActivity(isEnough: () => boolean): Promise<number> {
  let total = 0;
  for (const tenantId of await tenantsWithRetention()) {
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

async function tenantsWithRetention(): Promise<string[]> {
  return withoutTenantScope("find tenants with activity retention", async (db) => {
    const rows = await db
      .select({ id: tenants.id })
      .from(tenants)
      .where(sql`json_value(${tenants.settings}, '$.activityRetentionDays') is not null`);
    return rows.map(({ id }) => id);
  });
}

/**
 * Deletes one batch of a tenant in its own transaction, after the previous one, because delete-marked entries stay in
 * the index for a while; `last` is set if there may be more. Locks the tenant's settings row: processes take turns, and
 * a changed setting applies from the next batch on.
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
      // Locks the rows without gap locks: others insert into these gaps.
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
    // Other entries of the same moment may be left; deleted ones are not found again.
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
