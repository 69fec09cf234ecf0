import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { merged } from "@/lib/merged";
import { can, type Grants, isOwnAccount, type Permission } from "@/lib/permissions";
import { secondFactorRuleOf } from "@/lib/second-factor-rule";
import type { FeatureName } from "@/lib/tenant-settings";
import type { ReadAhead } from "@/server/cache/read-ahead";
import type { Context } from "@/server/context";
import type { Principal } from "@/server/principal";
import { TenantContext, type TenantContextData } from "@/server/tenancy/tenant-context";

const t = textsOf("access");

interface Required {
  permission: Permission;
  /** Features that can be turned off for an organization. */
  feature?: FeatureName | undefined;
}

/** A principal, also of a job. */
interface Checked extends Pick<Principal, "kind" | "tenant"> {
  user: Grants & Pick<Principal["user"], "hasSecondFactor" | "roles">;
}

/**
 * Counts the call and resolves the principal. Throws what `Context` throws, FORBIDDEN if a role, scope or feature is
 * missing, and SECOND_FACTOR_REQUIRED.
 */
export async function authorize(
  ctx: Context,
  { isChange, ...required }: Required & { isChange: boolean },
): Promise<Principal> {
  // Sent together, in one round trip. Refused calls are counted too, so that retrying is limited.
  const counted = ctx.enforceRateLimit();
  const [principal] = await Promise.all([
    ctx.principal().catch(async (error: unknown) => {
      await counted;
      throw error;
    }),
    counted,
  ]);
  if (isChange) await ctx.assertCsrfToken();
  assertAllowed(principal, required);
  return principal;
}

/** Throws AppError FORBIDDEN if a role, scope or feature is missing, and SECOND_FACTOR_REQUIRED. */
export function assertAllowed(principal: Checked, { permission, feature }: Required): void {
  const { tenant, user } = principal;
  if (!can(user, permission)) {
    throw new AppError("FORBIDDEN", whyNot(principal));
  }
  if (feature && !tenant.features[feature]) {
    throw new AppError("FORBIDDEN", t("featureOff", { organization: tenant.name }));
  }
  if (
    // These must stay available: people set up their second factor with them.
    !isOwnAccount(permission) &&
    !user.hasSecondFactor &&
    secondFactorRuleOf(user.roles, tenant, Date.now()) === "required"
  ) {
    throw new AppError("SECOND_FACTOR_REQUIRED", t("secondFactorRequired"));
  }
}

/**
 * For operations whose effects would outlive a support session, although the permission itself is allowed in one
 * (decision 11). Throws AppError FORBIDDEN.
 */
export function assertNotImpersonating({ user }: Principal): void {
  if (user.impersonator) throw new AppError("FORBIDDEN", t("supportSession"));
}

function whyNot({ kind, user }: Checked): string {
  if (kind === "key") return t("scopes");
  return user.impersonator ? t("supportSession") : t("role");
}

/** The principal that a change is bound to and stamped with. */
export function contextOfPrincipal(principal: Principal): TenantContextData {
  const { userId, impersonator, roles: makerRoles } = principal.user;
  const { organizationId: tenantId, demoUntil } = principal.tenant;
  const actor = { tenantId, userId, impersonator, isDemo: demoUntil !== null };
  if (principal.kind === "session") return merged(actor, { sessionId: principal.user.sessionId });
  const { id, version } = principal.key;
  return merged(actor, { apiKey: { id, version, makerRoles } });
}

/** Runs the callback as the principal, in their tenant, with what was read ahead for it. */
export function asPrincipal<T>(principal: Principal, callback: () => T, readAhead?: ReadAhead): T {
  const context = contextOfPrincipal(principal);
  return TenantContext.run(readAhead ? merged(context, { readAhead }) : context, callback);
}
