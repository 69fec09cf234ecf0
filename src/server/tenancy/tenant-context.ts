import type { Role } from "@/lib/permissions";
import { AsyncVariable } from "@/server/async-variable";
import { perProcess } from "@/server/per-process";

export interface TenantContextData {
  /** organization.id: the tenant that every statement inside the context is bound to. */
  readonly tenantId: number;
  /** user.id of the principal; absent before sign-in. */
  readonly userId?: number;
  /** The session of the principal; absent if there is none, such as before sign-in. */
  readonly sessionId?: string;
  /** The API key of the request, as it was when the request began. */
  readonly apiKey?: {
    readonly id: number;
    readonly version: number;
    /** The scopes and roles that limited its creator, who is the user. */
    readonly makerRoles: readonly Role[];
  };
  /** The display name of the superuser who acts as the user; absent outside a support session. */
  readonly impersonator?: string | null;
  /** Whether the tenant is a demo, for which `assertNotDemo` refuses what reaches beyond it. */
  readonly isDemo?: boolean;
  /** What the call has read from Redis with its session: a `ReadAhead`. */
  readonly readAhead?: { take(name: string): Promise<unknown> | undefined };
}

interface Bypass {
  readonly bypassReason: string;
  /** For the tenant for which the scope was lifted. */
  readonly behalfOf: number | undefined;
}

const contexts = perProcess("tenant context", () => new AsyncVariable<TenantContextData | Bypass>());

/** The current tenant. Survives await, timers and callbacks; never shared between requests. */
export const TenantContext = {
  /** Throws a RangeError for a tenant id that is not a positive integer: MySQL compares `false` or `"1x"` in surprising ways. */
  run<T>(context: TenantContextData, callback: () => T): T {
    if (!Number.isSafeInteger(context.tenantId) || context.tenantId <= 0) {
      throw new RangeError("A tenant id is a positive integer");
    }
    return contexts.run(Object.freeze({ ...context }), callback);
  },

  /** Undefined outside a tenant context, also inside `withoutTenantScope`. */
  current(): TenantContextData | undefined {
    const store = contexts.get();
    return store && "tenantId" in store ? store : undefined;
  },

  /** Like `current`, but throws outside a tenant context. */
  require(): TenantContextData {
    const context = TenantContext.current();
    if (!context) throw new Error("Tenant context is required");
    return context;
  },

  /** organization.id of the current tenant, even if its scope is lifted; undefined for none. */
  behalfOf(): number | undefined {
    const store = contexts.get();
    if (!store) return undefined;
    return "tenantId" in store ? store.tenantId : store.behalfOf;
  },

  /** The reason why the tenant scope is lifted; undefined if it is not. */
  bypassReason(): string | undefined {
    const store = contexts.get();
    return store && "bypassReason" in store ? store.bypassReason : undefined;
  },
};

/** Runs the callback with the tenant scope lifted. For `withoutTenantScope` only. */
export function runWithoutTenant<T>(reason: string, callback: () => T): T {
  return contexts.run({ bypassReason: reason, behalfOf: TenantContext.behalfOf() }, callback);
}
