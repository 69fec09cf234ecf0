import { grantableToKeys, type Scope } from "./permissions";

/** The visible name of a key. */
export const apiKeyLabel = (prefix: string) => `mmr_${prefix}`;

/** Scopes that another scope requires. */
const presupposed: Partial<Record<Scope, readonly Scope[]>> = {
  "products:write": ["products:read"],
  "products:delete": ["products:read"],
  "products:cost": ["products:read"],
  "users:read": ["clients:read"],
  "users:write": ["clients:read", "users:read"],
  "activity:read": ["clients-activity:read"],
  "activity:export": ["clients-activity:read", "activity:read"],
};

/** The scopes with those they require, each once, in the order of the permission table. */
export function completeScopes(scopes: readonly Scope[]): Scope[] {
  const complete = new Set(scopes.flatMap((scope) => [scope, ...(presupposed[scope] ?? [])]));
  return grantableToKeys.filter((scope) => complete.has(scope));
}

/** The scopes without one, and without those that require it. */
export function scopesWithout(scopes: readonly Scope[], without: Scope): Scope[] {
  return scopes.filter((scope) => scope !== without && !presupposed[scope]?.includes(without));
}
