import { eq, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { assertVersion } from "@/lib/changes";
import { readTenantSettings } from "@/lib/tenant-settings";
import { changeOrganization } from "@/modules/organization/settings/change-organization";
import { saveSettings } from "@/modules/organization/settings/settings";
import { assertNotImpersonating } from "@/server/authorize";
import { keys } from "@/server/cache/keys";
import { organizationSettings, tenants } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { AllowedOriginsState, SetAllowedOriginsInput } from "./allowed-origins.schema";

const t = textsOf("organizationErrors");

/** The allowed origins of the REST API. */
export async function getAllowedOrigins(db: TenantDb, { tenant }: Principal): Promise<AllowedOriginsState> {
  return { allowedOrigins: tenant.allowedOrigins, version: await readVersion(db) };
}

/**
 * Sets the allowed origins, with effect from the next request, on every instance. Throws AppError FORBIDDEN in a
 * support session, STALE_VERSION (with the current ones), and CONFLICT if the organization has no lifecycle record to
 * store them in.
 */
export async function setAllowedOrigins(
  principal: Principal,
  { allowedOrigins, version }: SetAllowedOriginsInput,
): Promise<AllowedOriginsState> {
  assertNotImpersonating(principal);
  const { subdomain, organizationId } = principal.tenant;
  return changeOrganization("set the allowed origins of a tenant", principal, async ({ root, asTenant }) => {
    const ofTenant = eq(tenants.subdomain, subdomain);
    const [row] = await root.select({ settings: tenants.settings }).from(tenants).where(ofTenant);
    if (!row) throw new AppError("CONFLICT", t("noAllowedOrigins"));
    const before = readTenantSettings(row.settings).allowedOrigins;
    const current = { allowedOrigins: before, version: await asTenant(readVersion) };
    assertVersion(current, version, "settings");
    if (sameOrigins(before, allowedOrigins)) return current;
    await root
      .update(tenants)
      .set({ settings: { ...row.settings, allowedOrigins }, updatedAt: sql`now()` })
      .where(ofTenant);
    await asTenant(async (tx, audit) => {
      await audit.invalidate(keys.tenant(subdomain));
      await saveSettings(tx, { version: version + 1 });
      await audit.record({
        action: "organization.update_allowed_origins",
        entityId: organizationId,
        before: { allowedOrigins: before },
        after: { allowedOrigins },
      });
    });
    return { allowedOrigins, version: version + 1 };
  });
}

async function readVersion(db: TenantDb): Promise<number> {
  const [row] = await db
    .select({ version: organizationSettings.version })
    .from(organizationSettings)
    .limit(1);
  return row?.version ?? 0;
}

const sameOrigins = (before: string[], after: string[]) =>
  before.length === after.length && before.every((origin, at) => origin === after[at]);
