import "@/i18n/texts.server";
import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { brandingOf, unbranded } from "@/lib/branding";
import { branding } from "@/lib/branding.schema";
import { readTenantSettings, tenantSettings } from "@/lib/tenant-settings";
import { beginRead, readCached, refillCached } from "@/server/cache/cached";
import { cacheEntry } from "@/server/cache/entry";
import { keys } from "@/server/cache/keys";
import type { Database } from "@/server/db/client";
import { columnsOf } from "@/server/db/columns";
import {
  demoTenants,
  formerSubdomains,
  organization,
  organizationLogos,
  organizationSettings,
  tenants,
} from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { noteSubdomain } from "./known-subdomains";
import { withoutTenantScope } from "./without-tenant-scope";

const tenant = tenantSettings.extend({
  organizationId: z.number().int().positive(),
  name: z.string(),
  /** Differs from that of the host if the organization has changed its subdomain. */
  subdomain: z.string(),
  isActive: z.boolean(),
  /** When a demo ends, in Unix milliseconds; null for any other organization. */
  demoUntil: z.number().nullable(),
  /** Unix milliseconds; null if two-factor authentication is optional. */
  secondFactorRequiredFrom: z.number().nullable(),
  branding,
});
export type Tenant = z.infer<typeof tenant>;

const tenantEntry = cacheEntry({
  name: "tenant",
  schema: tenant.nullable(),
  // Short for missing tenants, so that a mistyped subdomain that is signed up later is found soon even if its
  // invalidation was lost.
  ttlSeconds: (found) => (found ? 300 : 30),
});

/**
 * Resolves the tenant of a subdomain, active or not; null if there is none, or if it was a demo whose time is up. For a former subdomain that still
 * redirects, `subdomain` of the result is the current one. Reads Redis, or MySQL if it is not cached or Redis is down.
 */
export async function resolveTenant(subdomain: string): Promise<Tenant | null> {
  const tenant = await cachedTenant(subdomain);
  if (!tenant || hasEnded(tenant)) return null;
  noteSubdomain(subdomain);
  return tenant;
}

/** By the clock, not by what is stored: copies outlive the end. */
const hasEnded = ({ demoUntil }: Tenant) => demoUntil !== null && demoUntil <= Date.now();

async function cachedTenant(subdomain: string): Promise<Tenant | null> {
  const key = keys.tenant(subdomain);
  const cached = await readCached(tenantEntry, key).catch(() => undefined);
  if (cached !== undefined) return cached;
  const began = beginRead();
  // Written alike whether it comes from MySQL or Redis: what is rendered for it is kept by it.
  const found = tenantEntry.schema.parse(await findTenant(subdomain));
  refillCached(tenantEntry, key, found, began).catch((error) =>
    logger().warn({ error }, "tenant cache not refilled"),
  );
  return found;
}

async function findTenant(subdomain: string): Promise<Tenant | null> {
  return withoutTenantScope("resolve a tenant from its subdomain", async (db) => {
    const found = await findBySubdomain(db, subdomain);
    if (found) return found;
    const [moved] = await db
      .select({ subdomain: organization.subdomain })
      .from(formerSubdomains)
      .innerJoin(organization, eq(organization.id, formerSubdomains.organizationId))
      .where(and(eq(formerSubdomains.subdomain, subdomain), gt(formerSubdomains.redirectsUntil, new Date())))
      .limit(1);
    return moved?.subdomain ? findBySubdomain(db, moved.subdomain) : null;
  });
}

async function findBySubdomain(db: Database, subdomain: string): Promise<Tenant | null> {
  const [row] = await db
    .select({
      organizationId: organization.id,
      name: organization.name,
      isActive: tenants.isActive,
      demoUntil: demoTenants.expiresAt,
      settings: tenants.settings,
      secondFactorRequiredFrom: organizationSettings.secondFactorRequiredFrom,
      accentColor: organizationSettings.accentColor,
      ...columnsOf(organizationLogos, "hash", "width", "height"),
    })
    .from(organization)
    .leftJoin(tenants, eq(tenants.subdomain, organization.subdomain))
    .leftJoin(demoTenants, eq(demoTenants.tenantId, tenants.id))
    .leftJoin(organizationSettings, eq(organizationSettings.organizationId, organization.id))
    .leftJoin(
      organizationLogos,
      and(
        eq(organizationLogos.organizationId, organization.id),
        eq(organizationLogos.hash, organizationSettings.logoHash),
      ),
    )
    .where(eq(organization.subdomain, subdomain))
    .limit(1);
  if (!row) return null;
  const settings = readTenantSettings(row.settings);
  return {
    ...settings,
    organizationId: row.organizationId,
    name: row.name,
    subdomain,
    // An organization of an existing database has no lifecycle record yet: it is not suspended.
    isActive: row.isActive ?? true,
    demoUntil: row.demoUntil?.getTime() ?? null,
    secondFactorRequiredFrom: row.secondFactorRequiredFrom?.getTime() ?? null,
    branding: settings.features.branding ? brandingOf(row) : unbranded,
  };
}
