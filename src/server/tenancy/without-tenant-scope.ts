import { type Database, database } from "@/server/db/client";
import { notify } from "@/server/db/observer";
import { runWithoutTenant } from "./tenant-context";

/**
 * The only way around the tenant scope: passes the whole database to the callback. For data that belongs to no tenant,
 * such as resolving the tenant of a host. The reason is logged; inside a tenant context, only the callback runs outside
 * it.
 */
export async function withoutTenantScope<T>(
  reason: string,
  callback: (db: Database) => Promise<T>,
): Promise<T> {
  notify.bypass(reason);
  // Awaited inside: a query that the callback returns without awaiting it runs only then.
  return runWithoutTenant(reason, async () => await callback(database()));
}
