import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { assertVersion, diff, pick } from "@/lib/changes";
import { reauthenticate } from "@/modules/accounts/sign-in/reauthentication";
import { saveSettings } from "@/modules/organization/settings/settings";
import { shortenSessions } from "@/server/auth/end-sessions";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { organizationSettings } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OrganizationSecurity, UpdateSecurityInput } from "./security.schema";

const t = textsOf("organizationErrors");

const { secondFactorRequiredFrom, sessionLifetimeMinutes, version } = organizationSettings;
const columns = { secondFactorRequiredFrom, sessionLifetimeMinutes, version };

/** The security settings of the organization. */
export async function getSecurity(db: TenantDb): Promise<OrganizationSecurity> {
  const [row] = await db.select(columns).from(organizationSettings).limit(1);
  return {
    secondFactorRequiredFrom: row?.secondFactorRequiredFrom?.toISOString() ?? null,
    sessionLifetimeMinutes: row?.sessionLifetimeMinutes ?? null,
    version: row?.version ?? 0,
  };
}

/**
 * Sets when two-factor authentication becomes required for everyone, and the session length; sessions older than that
 * end immediately. Fields that are left out stay unchanged. Throws AppError INVALID_CREDENTIALS at the password,
 * TOO_MANY_REQUESTS as at sign-in, STALE_VERSION (with the current settings), and CONFLICT if the principal has no second
 * factor: they would lock themselves out.
 */
export async function updateSecurity(
  db: TenantDb,
  { tenant, user }: Principal,
  { version, password, ...fields }: UpdateSecurityInput,
): Promise<OrganizationSecurity> {
  await reauthenticate(db, user, { password }, { secondFactor: false });
  return change(db, async (tx, audit) => {
    // The settings may have no row yet to wait at.
    await lockOrganization(tx);
    const current = await getSecurity(tx);
    assertVersion(current, version, "settings");
    const changed = diff(current, fields);
    if (Object.keys(changed).length === 0) return current;
    const { secondFactorRequiredFrom: requiredFrom, sessionLifetimeMinutes: minutes } = changed;
    if (requiredFrom && !user.hasSecondFactor) {
      throw new AppError("CONFLICT", t("ownSecondFactorFirst"));
    }
    const after = { ...current, ...changed, version: version + 1 };
    await audit.invalidate(keys.tenant(tenant.subdomain));
    await saveSettings(tx, {
      version: after.version,
      sessionLifetimeMinutes: minutes,
      secondFactorRequiredFrom: typeof requiredFrom === "string" ? new Date(requiredFrom) : requiredFrom,
    });
    await audit.record({
      action: "organization.update_security",
      entityId: tenant.organizationId,
      before: pick(current, Object.keys(changed)),
      after: changed,
    });
    if (requiredFrom !== undefined) {
      await recordSecurityEvent(tx, {
        type: "organization.second_factor_rule_changed",
        userId: null,
        details: { requiredFrom },
      });
    }
    if (minutes !== undefined) {
      await recordSecurityEvent(tx, {
        type: "organization.session_lifetime_changed",
        userId: null,
        details: { minutes },
      });
      if (isShorter(minutes, current.sessionLifetimeMinutes)) await shortenSessions(tx, minutes);
    }
    return after;
  });
}

/** Lengths in minutes; null means no limit. */
function isShorter(after: number | null, before: number | null): after is number {
  return after !== null && (before === null || after < before);
}
