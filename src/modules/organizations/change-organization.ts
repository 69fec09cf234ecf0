import { eq } from "drizzle-orm";
import type { RootTransaction } from "@/modules/tenants/addresses.service";
import type { Caller } from "@/server/context";
import { tenants } from "@/server/db/schema";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

interface Change {
  /** For the lifecycle record, and everything that concerns all organizations. */
  root: RootTransaction;
  /** Does the organization's own work in the same transaction. */
  asTenant<T>(work: (tx: TenantDb) => Promise<T>): Promise<T>;
}

/** Runs the callback in a transaction that locks the caller's organization and its lifecycle record. */
export async function changeOrganization<T>(
  reason: string,
  { tenant }: Caller,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const context = TenantContext.require();
  return withoutTenantScope(reason, (db) =>
    db.transaction(async (root) => {
      // The record first, in the same order as a suspension, to prevent deadlocks.
      await root
        .select({ id: tenants.id })
        .from(tenants)
        .where(eq(tenants.subdomain, tenant.subdomain))
        .for("update");
      const asTenant: Change["asTenant"] = (body) => asTenantWithin(root, context, body);
      await asTenant(lockOrganization);
      return work({ root, asTenant });
    }),
  );
}
