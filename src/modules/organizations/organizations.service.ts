import { AppError } from "@/lib/app-error";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import type { Caller } from "@/server/context";
import { organizationSettings } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OrganizationSecurity, UpdateSecurityInput } from "./organizations.schema";

/** What the organization decides about the security of all accounts. */
export async function getSecurity(db: TenantDb): Promise<OrganizationSecurity> {
  const [row] = await db.select(columns).from(organizationSettings).limit(1);
  return {
    secondFactorRequiredFrom: row?.secondFactorRequiredFrom?.toISOString() ?? null,
    version: row?.version ?? 0,
  };
}

/**
 * Says from when on everybody in the organization needs a second factor.
 * Throws AppError STALE_VERSION (with the current settings), and CONFLICT where the caller has none: they would shut
 * themselves out with the others.
 */
export async function updateSecurity(
  db: TenantDb,
  { tenant, user }: Caller,
  request: RequestInfo,
  { secondFactorRequiredFrom, version }: UpdateSecurityInput,
): Promise<OrganizationSecurity> {
  if (secondFactorRequiredFrom !== null && !user.hasSecondFactor) {
    throw new AppError("CONFLICT", "Set up a second factor for your own account first.");
  }
  return db.transaction(async (tx) => {
    // The settings may have no row yet to wait at.
    await lockOrganization(tx);
    const current = await getSecurity(tx);
    if (current.version !== version) throw stale(current);
    if (current.secondFactorRequiredFrom === secondFactorRequiredFrom) return current;
    const after = { secondFactorRequiredFrom, version: version + 1 };
    await invalidateCached(keys.tenant(tenant.subdomain));
    const values = {
      secondFactorRequiredFrom: secondFactorRequiredFrom === null ? null : new Date(secondFactorRequiredFrom),
      version: after.version,
    };
    await tx.upsert(organizationSettings, values, values);
    await recordActivity(tx, request, {
      action: "organization.update_security",
      entityType: "organization",
      entityId: tenant.organizationId,
      before: { secondFactorRequiredFrom: current.secondFactorRequiredFrom },
      after: { secondFactorRequiredFrom },
    });
    await recordSecurityEvent(tx, request, {
      type: "organization.second_factor_rule_changed",
      userId: null,
      details: { requiredFrom: secondFactorRequiredFrom },
    });
    return after;
  });
}

const columns = {
  secondFactorRequiredFrom: organizationSettings.secondFactorRequiredFrom,
  version: organizationSettings.version,
};

const stale = (current: OrganizationSecurity) =>
  new AppError("STALE_VERSION", "Somebody else changed these settings in the meantime.", {
    data: { current },
  });
