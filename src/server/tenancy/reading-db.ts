import { changedAt } from "@/server/cache/generations";
import { tenantScopedReplica } from "@/server/db/client";
import { TenantContext } from "./tenant-context";
import { TenantDb } from "./tenant-db";

/**
 * The database as the current tenant sees it, for reads only: a replica if one has all recorded changes of the
 * organization up to this generation, otherwise the primary. Throws `Tenant context is required` outside a tenant
 * context.
 */
export function readingDb(generation: string | null): TenantDb {
  return new TenantDb(tenantScopedReplica(changedAt(generation)), TenantContext.require().tenantId);
}
