import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/mysql-core";
import { platformSubdomain } from "@/lib/subdomain";
import { bumpApiKeyVersions } from "@/server/auth/end-api-keys";
import { endAllSessions } from "@/server/auth/end-sessions";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { auditWithin } from "@/server/change";
import type { Database } from "@/server/db/client";
import { organization, tenants } from "@/server/db/schema";
import { asTenantWithin } from "./as-tenant-within";
import type { TenantDb } from "./tenant-db";
import type { OwnedTable } from "./tenant-db-types";
import { ownedTables } from "./tenant-tables";
import { withoutTenantScope } from "./without-tenant-scope";

/** Rows deleted by one transaction, which holds its locks for some milliseconds. */
export const batchSize = 500;
/** The pause between two transactions, in which others can write. */
const pauseMs = 20;

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Deletes a tenant for good, by the id of its lifecycle record: its sessions first, then all its rows in portions, last the
 * organization and the record themselves, which the activity of the platform keeps the name of. For a tenant that nobody
 * reaches any more. False if `isEnough` became true before the end, or another process is doing it: the next call goes on
 * where this one stopped.
 */
export async function purgeTenant(tenantId: string, isEnough: () => boolean): Promise<boolean> {
  const tables = inDeletionOrder(ownedTables());
  while (!isEnough()) {
    const outcome = await withoutTenantScope("delete a tenant", (db) =>
      // Without gap locks: others insert into these gaps.
      db.transaction((tx) => purgeBatch(tx, tenantId, tables), { isolationLevel: "read committed" }),
    );
    if (outcome !== "more left") return outcome === "deleted";
    await delay(pauseMs);
  }
  return false;
}

async function purgeBatch(
  tx: Transaction,
  tenantId: string,
  tables: OwnedTable[],
): Promise<"deleted" | "more left" | "busy"> {
  // Processes take turns.
  const [record] = await tx
    .select({ name: tenants.name, subdomain: tenants.subdomain })
    .from(tenants)
    .where(eq(tenants.id, tenantId))
    .for("update", { skipLocked: true });
  if (!record) return "busy";
  const { name, subdomain } = record;
  const [owner] = await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.subdomain, subdomain));
  if (owner) {
    const isEmpty = await asTenantWithin(tx, { tenantId: owner.id }, (db) => deleteBatch(db, tables));
    if (!isEmpty) return "more left";
    // What a request in flight has added since goes with it: every row refers to the organization, or to one that does.
    await tx.delete(organization).where(eq(organization.id, owner.id));
  }
  await invalidateCached(keys.tenant(subdomain));
  await tx.delete(tenants).where(eq(tenants.id, tenantId));
  await recordOnPlatform(tx, tenantId, { name, subdomain });
  return "deleted";
}

/** True once the tenant has no rows left. */
async function deleteBatch(db: TenantDb, tables: OwnedTable[]): Promise<boolean> {
  await endAllSessions(db);
  await bumpApiKeyVersions(db);
  let room = batchSize;
  for (const table of tables) {
    room -= await db.deleteSome(table, room);
    if (room === 0) return false;
  }
  return true;
}

/** Each table before those that its rows refer to, so that nothing is deleted by a cascade, which knows no portions. */
export function inDeletionOrder(tables: OwnedTable[]): OwnedTable[] {
  const ordered: OwnedTable[] = [];
  let left = tables;
  while (left.length > 0) {
    const free = left.filter((table) => !left.some((other) => other !== table && refersTo(other, table)));
    if (free.length === 0) throw new Error("Tables refer to each other in a circle");
    ordered.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}

const refersTo = (table: OwnedTable, target: OwnedTable): boolean =>
  getTableConfig(table).foreignKeys.some((key) => key.reference().foreignTable === target);

/** Nothing else is left of the tenant. An installation without a platform has only its log. */
async function recordOnPlatform(
  tx: Transaction,
  tenantId: string,
  before: { name: string; subdomain: string },
): Promise<void> {
  const [platform] = await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.subdomain, platformSubdomain));
  if (!platform) return;
  await asTenantWithin(tx, { tenantId: platform.id }, (db) =>
    auditWithin(db).record({ action: "tenant.delete", entityId: tenantId, before }),
  );
}
