import { asc, lte } from "drizzle-orm";
import { demoTenants } from "@/server/db/schema";
import { purgeTenant } from "@/server/tenancy/purge-tenant";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/**
 * Deletes the demos whose time is up, with everything in them, portion by portion, until `isEnough`. Returns the number of
 * those that are gone. The next call does what is left, or what another process is doing at the moment.
 */
export async function deleteExpiredDemos(isEnough: () => boolean): Promise<number> {
  const expired = await withoutTenantScope("find the demos whose time is up", (db) =>
    db
      .select({ tenantId: demoTenants.tenantId })
      .from(demoTenants)
      .where(lte(demoTenants.expiresAt, new Date()))
      .orderBy(asc(demoTenants.expiresAt)),
  );
  let deleted = 0;
  for (const { tenantId } of expired) {
    if (isEnough()) break;
    if (await purgeTenant(tenantId, isEnough)) deleted += 1;
  }
  return deleted;
}
