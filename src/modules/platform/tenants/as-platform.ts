import { contextOfPrincipal } from "@/server/authorize";
import { type Audit, auditWithin } from "@/server/change";
import type { Principal } from "@/server/principal";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** Inside a transaction of `withoutTenantScope`: works in the platform's own organization, which is the principal's. */
export function asPlatformWithin<T>(
  tx: object,
  principal: Principal,
  body: (db: TenantDb, audit: Audit) => Promise<T>,
): Promise<T> {
  return asTenantWithin(tx, contextOfPrincipal(principal), (db) => body(db, auditWithin(db)));
}
