import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import type { Caller } from "@/server/context";
import { isDuplicateKey } from "@/server/db/client";
import { organizationSettings } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OrganizationSecurity, UpdateSecurityInput } from "./organizations.schema";

/** What the organization decides about the security of all accounts. */
export async function getSecurity(db: TenantDb): Promise<OrganizationSecurity> {
  const [row] = await db.select(columns).from(organizationSettings).limit(1);
  return toSecurity(row);
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
    const [row] = await tx.select(columns).from(organizationSettings).limit(1).for("update");
    const current = toSecurity(row);
    if (current.version !== version) throw stale(current);
    if (current.secondFactorRequiredFrom === secondFactorRequiredFrom) return current;
    const after = { secondFactorRequiredFrom, version: version + 1 };
    await invalidateCached(keys.tenant(tenant.subdomain));
    await save(tx, after);
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

async function save(
  tx: TenantDb,
  { secondFactorRequiredFrom, version }: OrganizationSecurity,
): Promise<void> {
  const values = {
    secondFactorRequiredFrom: secondFactorRequiredFrom === null ? null : new Date(secondFactorRequiredFrom),
    version,
  };
  if (version > 1) {
    await tx.update(organizationSettings, values, eq(organizationSettings.version, version - 1));
    return;
  }
  try {
    await tx.insert(organizationSettings, values);
  } catch (error) {
    // Two first changes at once: neither found a row to lock.
    if (isDuplicateKey(error)) throw stale(await getSecurity(tx));
    throw error;
  }
}

const columns = {
  secondFactorRequiredFrom: organizationSettings.secondFactorRequiredFrom,
  version: organizationSettings.version,
};

function toSecurity(
  row: { secondFactorRequiredFrom: Date | null; version: number } | undefined,
): OrganizationSecurity {
  return {
    secondFactorRequiredFrom: row?.secondFactorRequiredFrom?.toISOString() ?? null,
    version: row?.version ?? 0,
  };
}

const stale = (current: OrganizationSecurity) =>
  new AppError("STALE_VERSION", "Somebody else changed these settings in the meantime.", {
    data: { current },
  });
