import { and, eq, gt, isNull } from "drizzle-orm";
import { invitations, productStatus, products, user, userStatus } from "@/server/db/schema";
import { organizationAllowance, usedOf } from "@/server/http/rate-limit";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OrganizationUsage } from "./usage.schema";

/** How much of what the platform bounds the organization uses. */
export async function getUsage(db: TenantDb, { organizationId, limits }: Tenant): Promise<OrganizationUsage> {
  const isLive = and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, new Date()),
  );
  const [active, invited, kept, requests] = await Promise.all([
    db.count(user, eq(user.status, userStatus.active)),
    db.count(invitations, isLive),
    db.count(products, eq(products.status, productStatus.active)),
    usedOf(organizationAllowance(organizationId)),
  ]);
  return {
    users: { used: active + invited, limit: limits.users },
    products: { used: kept, limit: limits.products },
    requestsPerMinute: { used: requests ?? 0, limit: limits.requestsPerMinute },
  };
}
