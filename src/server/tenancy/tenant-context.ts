import { AsyncLocalStorage } from "node:async_hooks";
import type { Role } from "@/lib/permissions";
import { perProcess } from "@/server/per-process";

export interface TenantContextData {
  /** organization.id: the tenant that every statement inside the context is bound to. */
  readonly tenantId: number;
  /** user.id of the caller; absent before sign-in. */
  readonly userId?: number;
  /** The session of the caller; absent where none is asked for, such as before sign-in. */
  readonly sessionId?: string;
  /** The API key that asks in place of a session, as it was when the request began. */
  readonly apiKey?: {
    readonly id: number;
    readonly version: number;
    /** What bounded its maker, who is the user. */
    readonly makerRoles: readonly Role[];
  };
  /** Who acts in the caller's name, as people read it; absent where the caller does. */
  readonly impersonator?: string | null;
}

interface Bypass {
  readonly bypassReason: string;
  /** Of the tenant for which the scope was lifted. */
  readonly behalfOf: number | undefined;
}

const storage = perProcess("tenant context", () => new AsyncLocalStorage<TenantContextData | Bypass>());

/** The tenant of the code that is running now. Survives await, timers and callbacks; never shared between requests. */
export const TenantContext = {
  /** Throws a RangeError for a tenant id that is not a positive integer: MySQL compares `false` or `"1x"` in surprising ways. */
  run<T>(context: TenantContextData, callback: () => T): T {
    if (!Number.isSafeInteger(context.tenantId) || context.tenantId <= 0) {
      throw new RangeError("A tenant id is a positive integer");
    }
    return storage.run(Object.freeze({ ...context }), callback);
  },

  /** Undefined outside a tenant context, also inside `withoutTenantScope`. */
  current(): TenantContextData | undefined {
    const store = storage.getStore();
    return store && "tenantId" in store ? store : undefined;
  },

  /** Like `current`, but throws outside a tenant context. */
  require(): TenantContextData {
    const context = TenantContext.current();
    if (!context) throw new Error("Tenant context is required");
    return context;
  },

  /** organization.id of the tenant for which the code runs, also where its scope is lifted; undefined for none. */
  behalfOf(): number | undefined {
    const store = storage.getStore();
    if (!store) return undefined;
    return "tenantId" in store ? store.tenantId : store.behalfOf;
  },

  /** Why the tenant scope is lifted here; undefined where it is not. */
  bypassReason(): string | undefined {
    const store = storage.getStore();
    return store && "bypassReason" in store ? store.bypassReason : undefined;
  },
};

/** Runs the callback with the tenant scope lifted. For `withoutTenantScope` alone. */
export function runWithoutTenant<T>(reason: string, callback: () => T): T {
  return storage.run({ bypassReason: reason, behalfOf: TenantContext.behalfOf() }, callback);
}
