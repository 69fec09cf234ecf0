import { sql } from "drizzle-orm";
import { isClusterNode } from "@/server/db/client";
import { lockVersions } from "@/server/db/schema";
import type { TenantDb } from "./tenant-db";

/**
 * Makes a lock of a row that the transaction may leave as it is hold in a Galera cluster as well, where a locked row is known to one
 * node alone: of two transactions that write the version of the lock, one is refused at its commit and tried again
 * (decision 40). Sends nothing to other servers.
 */
export async function lockOnAllNodes(tx: TenantDb, name: "organization" | `user:${number}`): Promise<void> {
  if (!isClusterNode()) return;
  await tx.upsert(lockVersions, { name, version: 1 }, { version: sql`${lockVersions.version} + 1` });
}
