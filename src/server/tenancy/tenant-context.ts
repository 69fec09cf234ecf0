import { AsyncLocalStorage } from "node:async_hooks";

export interface TenantContextData {
  /** organization.id: the tenant that every statement inside the context is bound to. */
  tenantId: number;
  /** user.id of the caller; absent before sign-in. */
  userId?: number;
  requestId?: string;
}

interface Bypass {
  bypassReason: string;
}

const storage = new AsyncLocalStorage<TenantContextData | Bypass>();

/** The tenant of the code that is running now. Survives await, timers and callbacks; never shared between requests. */
export const TenantContext = {
  run<T>(context: TenantContextData, callback: () => T): T {
    return storage.run(context, callback);
  },

  /** Undefined outside a tenant context, also inside `withoutTenantScope`. */
  current(): TenantContextData | undefined {
    const store = storage.getStore();
    return store && "tenantId" in store ? store : undefined;
  },

  /** Why the tenant scope is lifted here; undefined where it is not. */
  bypassReason(): string | undefined {
    const store = storage.getStore();
    return store && "bypassReason" in store ? store.bypassReason : undefined;
  },
};

/** Runs the callback with the tenant scope lifted. For `withoutTenantScope` alone. */
export function runWithoutTenant<T>(reason: string, callback: () => T): T {
  return storage.run({ bypassReason: reason }, callback);
}
