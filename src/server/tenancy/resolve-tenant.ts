import { eq } from "drizzle-orm";
import { z } from "zod";
import { readCached, refillCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { organization, organizationSettings, tenants } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { withoutTenantScope } from "./without-tenant-scope";

const ttlSeconds = 300;
/** Short, so that a mistyped subdomain that is signed up later is found soon even if its invalidation was lost. */
const unknownTtlSeconds = 30;

const tenant = z.object({
  organizationId: z.number().int().positive(),
  name: z.string(),
  subdomain: z.string(),
  isActive: z.boolean(),
  currency: z.string(),
  locale: z.string(),
  /** Unix milliseconds; null where a second factor is up to each person. */
  secondFactorRequiredFrom: z.number().nullable(),
});
export type Tenant = z.infer<typeof tenant>;

/**
 * The tenant of a subdomain, active or not; null when there is none. From Redis where it is cached, and from MySQL
 * where it is not or Redis is away.
 */
export async function resolveTenant(subdomain: string): Promise<Tenant | null> {
  const key = keys.tenant(subdomain);
  const cached = await readCached(key, tenant.nullable()).catch(() => undefined);
  if (cached !== undefined) return cached;
  const found = await findTenant(subdomain);
  refillCached(key, found, found ? ttlSeconds : unknownTtlSeconds).catch((error) =>
    logger().warn({ error }, "tenant cache not refilled"),
  );
  return found;
}

async function findTenant(subdomain: string): Promise<Tenant | null> {
  return withoutTenantScope("resolve a tenant from its subdomain", async (db) => {
    const [row] = await db
      .select({
        organizationId: organization.id,
        name: organization.name,
        isActive: tenants.isActive,
        settings: tenants.settings,
        secondFactorRequiredFrom: organizationSettings.secondFactorRequiredFrom,
      })
      .from(organization)
      .leftJoin(tenants, eq(tenants.subdomain, organization.subdomain))
      .leftJoin(organizationSettings, eq(organizationSettings.organizationId, organization.id))
      .where(eq(organization.subdomain, subdomain))
      .limit(1);
    if (!row) return null;
    return {
      organizationId: row.organizationId,
      name: row.name,
      subdomain,
      // An organization of an existing database has no lifecycle record yet: it is not suspended.
      isActive: row.isActive ?? true,
      currency: row.settings?.currency ?? "USD",
      locale: row.settings?.locale ?? "en-US",
      secondFactorRequiredFrom: row.secondFactorRequiredFrom?.getTime() ?? null,
    };
  });
}
