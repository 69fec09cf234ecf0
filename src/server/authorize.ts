import { AppError } from "@/lib/app-error";
import { can, isOwnAccount, type Permission } from "@/lib/permissions";
import { secondFactorRuleOf } from "@/lib/second-factor-rule";
import type { FeatureName } from "@/lib/tenant-settings";
import type { Caller, Context } from "@/server/context";
import { TenantContext, type TenantContextData } from "@/server/tenancy/tenant-context";

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
  // Sent together: one round trip. Whoever is refused is counted first, so that they cannot ask as often as they like.
  const admitted = ctx.admit();
  const [caller] = await Promise.all([
    ctx.caller().catch(async (error: unknown) => {
      await admitted;
      throw error;
    }),
    admitted,
  ]);
  const { tenant, user } = caller;
  if (isChange) await ctx.assertOwnPage();
  if (!can(user, permission)) {
    throw new AppError("FORBIDDEN", whyNot(caller));
  }
  if (feature && !tenant.features[feature]) {
    throw new AppError("FORBIDDEN", `This is switched off for ${tenant.name}.`);
  }
  if (
    // What stays open, and has to: they set it up there.
    !isOwnAccount(permission) &&
    !user.hasSecondFactor &&
    secondFactorRuleOf(user.roles, tenant) === "required"
  ) {
    throw new AppError("SECOND_FACTOR_REQUIRED", "Set up a second factor in your security settings first.");
  }
  return caller;
}

/**
 * For what a permission covers that is otherwise fine in another's name, and would outlive the help: decision 11.
 * Throws AppError FORBIDDEN.
 */
export function assertInOwnName({ user }: Caller): void {
  if (user.impersonator) throw new AppError("FORBIDDEN", notInAnothersName);
}

const notInAnothersName = "This is not done in another's name.";

function whyNot({ kind, user }: Caller): string {
  if (kind === "key") return "The scopes of this API key, or the roles of who made it, do not allow this.";
  return user.impersonator ? notInAnothersName : "Your role does not allow this.";
}

/** What a change of the caller is bound to, and stamped with. */
export function contextOfCaller(caller: Caller): TenantContextData {
  const { userId, impersonator, roles: makerRoles } = caller.user;
  const actor = { tenantId: caller.tenant.organizationId, userId, impersonator };
  if (caller.kind === "session") return { ...actor, sessionId: caller.user.sessionId };
  const { id, version } = caller.key;
  return { ...actor, apiKey: { id, version, makerRoles } };
}

/** Runs the callback as the caller, in their tenant. */
export function asCaller<T>(caller: Caller, callback: () => T): T {
  return TenantContext.run(contextOfCaller(caller), callback);
}
