import { type Database, database } from "@/server/db/client";
import { notify } from "@/server/db/observer";
import { runWithoutTenant } from "./tenant-context";

/**
 * The only way around the tenant scope: gives the callback the whole database. For what belongs to no tenant, such as
 * finding the tenant of a host. The reason is logged; inside a tenant context, only the callback is outside of it.
 */
export async function withoutTenantScope<T>(
  reason: string,
  callback: (db: Database) => Promise<T>,
): Promise<T> {
  notify.bypass(reason);
  // Awaited inside: a query that the callback returns without awaiting it runs only then.
  return runWithoutTenant(reason, async () => await callback(database()));
}
