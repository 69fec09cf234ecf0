import { eq } from "drizzle-orm";
import type { RootTransaction } from "@/modules/organization/subdomain/subdomains.service";
import { type Audit, auditWithin } from "@/server/change";
import { tenants } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

interface OrganizationChange {
  /** For the lifecycle record, and for anything that affects all organizations. */
  root: RootTransaction;
  /** Does in the same transaction what belongs to the organization. */
  asTenant<T>(body: (tx: TenantDb, audit: Audit) => Promise<T>): Promise<T>;
}

/** A unit of work like `change`, in which nobody else changes the principal's organization or its lifecycle record. */
export async function changeOrganization<T>(
  reason: string,
  { tenant }: Principal,
  body: (change: OrganizationChange) => Promise<T>,
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
      let audit: Audit | undefined;
      const asTenant: OrganizationChange["asTenant"] = (body) =>
        asTenantWithin(root, context, (tx) => {
          audit ??= auditWithin(tx);
          return body(tx, audit);
        });
      await asTenant(lockOrganization);
      return body({ root, asTenant });
    }),
  );
}
