import { AppError } from "@/lib/app-error";
import { can, type Permission } from "@/lib/permissions";
import { secondFactorRuleOf } from "@/lib/second-factor-rule";
import type { FeatureName } from "@/lib/tenant-settings";
import type { Caller, Context } from "@/server/context";
import { TenantContext } from "@/server/tenancy/tenant-context";

interface Wanted {
  permission: Permission;
  /** What may be switched off for the organization. */
  feature?: FeatureName | undefined;
  isChange: boolean;
}

/**
 * Counts the call, and tells who makes it. Throws what `Context` throws, FORBIDDEN where a role or the organization lacks
 * what is wanted, and SECOND_FACTOR_REQUIRED.
 */
export async function authorize(ctx: Context, { permission, feature, isChange }: Wanted): Promise<Caller> {
  // Sent together: one round trip.
  const [caller] = await Promise.all([ctx.caller(), ctx.admit()]);
  const { tenant, user } = caller;
  if (isChange) await ctx.assertOwnPage();
  if (!can(user, permission)) {
    throw new AppError(
      "FORBIDDEN",
      user.impersonator ? "This is not done in another's name." : "Your role does not allow this.",
    );
  }
  if (feature && !tenant.features[feature]) {
    throw new AppError("FORBIDDEN", `This is switched off for ${tenant.name}.`);
  }
  if (
    !isOwnAccount(permission) &&
    !user.hasSecondFactor &&
    secondFactorRuleOf(user.roles, tenant) === "required"
  ) {
    throw new AppError("SECOND_FACTOR_REQUIRED", "Set up a second factor in your security settings first.");
  }
  return caller;
}

/** What stays open to people who lack a required second factor, and has to: they set it up there. */
const isOwnAccount = (permission: Permission) =>
  permission === "profile:read" || permission === "profile:write" || permission === "account:write";

/** Runs the callback as the caller, in their tenant. */
export function asCaller<T>(ctx: Context, { tenant, user }: Caller, callback: () => T): T {
  const { userId, sessionId, impersonator } = user;
  return TenantContext.run(
    { tenantId: tenant.organizationId, userId, sessionId, impersonator, requestId: ctx.request.requestId },
    callback,
  );
}
