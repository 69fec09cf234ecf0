import { countSeatsTaken } from "@/modules/members/seats/seats";
import { type CacheRead, resultOf } from "@/server/cache/read-ahead";
import { isCounted } from "@/server/db/products-by-status";
import { products } from "@/server/db/schema";
import { organizationLimitKey, usedOf } from "@/server/http/rate-limit";
import type { Reader } from "@/server/principal";
import { maxStoredBytes, storedBytes } from "@/server/storage/storage-limit";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OrganizationUsage, Use } from "./usage.schema";

function callsOf(organizationId: number): CacheRead<number | null> {
  const counter = organizationLimitKey(organizationId);
  return { name: `calls of ${counter}`, send: () => usedOf(counter) };
}

/** What is read from Redis for it. */
export const usageInCache = ({ tenant }: Reader) => [callsOf(tenant.organizationId)];

/** How much of its limits the organization uses. */
export async function getUsage(db: TenantDb, { organizationId, limits }: Tenant): Promise<OrganizationUsage> {
  const [taken, kept, requests] = await Promise.all([
    countSeatsTaken(db),
    db.count(products, isCounted),
    resultOf(callsOf(organizationId)),
  ]);
  return {
    users: { used: taken, limit: limits.users },
    products: { used: kept, limit: limits.products },
    requestsPerMinute: { used: requests ?? 0, limit: limits.requestsPerMinute },
  };
}

/** How many bytes of pictures and files the organization stores, and may store. */
export const getStorageUsage = async (db: TenantDb): Promise<Use> => ({
  used: await storedBytes(db),
  limit: maxStoredBytes,
});
