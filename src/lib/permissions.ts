/** Who may do what: the single table used by the API, the pages and the buttons. */
export const roles = ["admin", "staff", "coordinator", "client", "superuser"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "profile:read",
  /** The own name and username. */
  "profile:write",
  /** The own password, second factor and sessions. */
  "account:write",
  "products:read",
  "products:write",
  "products:delete",
  /** See cost prices and margins; with `products:write`, change them. */
  "products:cost",
  /** Views of a list that everyone of the organization sees, and the one that the list opens with. */
  "views:share",
  /** See people whose only role is client. */
  "clients:read",
  /** See everyone. */
  "users:read",
  "users:write",
  /** Changes by and to clients. */
  "clients-activity:read",
  /** All changes. */
  "activity:read",
  "activity:export",
  /** Details, subdomain and branding. */
  "organization:write",
  /** Security events of everyone. */
  "security:read",
  /** Sign-in rules, and how long activity is kept. */
  "security:write",
  /** API keys of the organization. */
  "api-keys:write",
  /** The organizations of the platform: for its own people, on its own host. */
  "tenants:read",
  "tenants:write",
  /** Support sessions as people of other organizations. */
  "tenants:impersonate",
  /** Metrics of the platform itself. */
  "metrics:read",
] as const;
export type Permission = (typeof permissions)[number];

const everyone: Permission[] = ["profile:read", "profile:write", "account:write", "products:read"];

const permissionsOf: Record<Role, readonly Permission[]> = {
  client: everyone,
  coordinator: [...everyone, "views:share", "clients:read", "clients-activity:read"],
  staff: [...everyone, "products:write", "clients:read", "users:read"],
  admin: [
    ...everyone,
    "products:write",
    "products:delete",
    "products:cost",
    "views:share",
    "clients:read",
    "users:read",
    "users:write",
    "clients-activity:read",
    "activity:read",
    "activity:export",
    "organization:write",
    "security:read",
    "security:write",
    "api-keys:write",
  ],
  superuser: [...everyone, "tenants:read", "tenants:write", "tenants:impersonate", "metrics:read"],
};

/** Support sessions must not leave a way to keep access: decision 11. */
const neverInAnothersName: readonly Permission[] = [
  "account:write",
  "security:write",
  "users:write",
  "api-keys:write",
];

/** True if the permission is never available in a support session, whatever the roles are. */
export const isNeverInAnothersName = (permission: Permission) => neverInAnothersName.includes(permission);

/** Permissions for one's own account, whatever the role. */
const ownAccount: readonly Permission[] = ["profile:read", "profile:write", "account:write"];

/** True for permissions for one's own account, which everyone has. */
export const isOwnAccount = (permission: Permission) => ownAccount.includes(permission);

/**
 * Permissions that an API key can have. Excluded: changes of a person's account, whatever grants or permanently revokes
 * access (sign-in rules, other keys), and the platform: decision 22.
 */
export const grantableToKeys = [
  "profile:read",
  "products:read",
  "products:write",
  "products:delete",
  "products:cost",
  "clients:read",
  "users:read",
  "users:write",
  "clients-activity:read",
  "activity:read",
  "activity:export",
  "organization:write",
  "security:read",
] as const satisfies Permission[];
export type Scope = (typeof grantableToKeys)[number];

const scopeNames: ReadonlySet<string> = new Set(grantableToKeys);

/** Whether a permission can be a scope of an API key. */
export const isScope = (permission: string): permission is Scope => scopeNames.has(permission);

/** What the permissions of a principal follow from. */
export interface Grants {
  roles: readonly Role[];
  /** The superuser in a support session; null or absent otherwise. */
  impersonator?: string | null;
  /** The scopes of the API key; absent without one. */
  scopes?: readonly Scope[];
}

/** True if the role carries the permission. */
export function carries(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}

/** True if at least one of the roles carries the permission, and neither support session nor API key excludes it. */
export function can({ roles, impersonator, scopes }: Grants, permission: Permission): boolean {
  if (impersonator && isNeverInAnothersName(permission)) return false;
  if (scopes && !(isScope(permission) && scopes.includes(permission))) return false;
  return roles.some((role) => carries(role, permission));
}

/**
 * True if the principal has all permissions of `role`, except those for one's own account: nobody can grant more than
 * they have, and an API key cannot grant a role that could create another key.
 */
export function mayGrant(grants: Grants, role: Role): boolean {
  return permissionsOf[role].every((permission) => isOwnAccount(permission) || can(grants, permission));
}
