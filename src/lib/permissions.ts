/**
 * Who may do what: the one table that the API, the pages and the buttons read.
 */
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
  /** Seeing the people whose only role is client. */
  "clients:read",
  /** Seeing everybody. */
  "users:read",
  "users:write",
  /** What clients did, and what was done to them. */
  "clients-activity:read",
  /** What everybody did. */
  "activity:read",
  "activity:export",
  /** What the organization is called, where it is found, and how it looks. */
  "organization:write",
  /** The security events of everybody. */
  "security:read",
  /** How everybody signs in, and how long it is kept what they did. */
  "security:write",
  /** What programs of the organization sign in with. */
  "api-keys:write",
  /** The organizations of the platform: for its own people, on its own host. */
  "tenants:read",
  "tenants:write",
  /** Acting as somebody of another organization, to help them. */
  "tenants:impersonate",
  /** How the platform itself is doing. */
  "metrics:read",
] as const;
export type Permission = (typeof permissions)[number];

const everyone: Permission[] = ["profile:read", "profile:write", "account:write", "products:read"];

const permissionsOf: Record<Role, readonly Permission[]> = {
  client: everyone,
  coordinator: [...everyone, "clients:read", "clients-activity:read"],
  staff: [...everyone, "products:write", "clients:read", "users:read"],
  admin: [
    ...everyone,
    "products:write",
    "products:delete",
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

/** Whoever acts in another's name helps, and leaves no way in behind: decision 11. */
const neverInAnothersName: readonly Permission[] = [
  "account:write",
  "security:write",
  "users:write",
  "api-keys:write",
];

/** True for what nobody does in another's name, whatever their roles are. */
export const isNeverInAnothersName = (permission: Permission) => neverInAnothersName.includes(permission);

/** What belongs to the account of a person, whatever their role is. */
const ownAccount: readonly Permission[] = ["profile:read", "profile:write", "account:write"];

/** True for what concerns a person's own account, which everybody has. */
export const isOwnAccount = (permission: Permission) => ownAccount.includes(permission);

/**
 * What a program may be allowed with an API key. Left out is what changes a person's account, lets somebody in or keeps
 * them out for good (rules of sign-in, other keys), and the platform: decision 22.
 */
export const grantableToKeys = [
  "profile:read",
  "products:read",
  "products:write",
  "products:delete",
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

export const isScope = (permission: string): permission is Scope => scopeNames.has(permission);

/** Whose permissions are asked for. */
export interface Holder {
  roles: readonly Role[];
  /** Who acts in the name of the person; null or absent where they act themselves. */
  impersonator?: string | null;
  /** What an API key of the person is narrowed to; absent where no key asks. */
  scopes?: readonly Scope[];
}

/** True when the role carries the permission. */
export function carries(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}

/** True when at least one of the roles carries the permission, and it may be used by whoever, or whatever, acts. */
export function can({ roles, impersonator, scopes }: Holder, permission: Permission): boolean {
  if (impersonator && isNeverInAnothersName(permission)) return false;
  if (scopes && !(isScope(permission) && scopes.includes(permission))) return false;
  return roles.some((role) => carries(role, permission));
}

/**
 * True when the holder has everything that `role` carries, apart from an account of their own: nobody hands out more than
 * they have, and an API key no role that could make another.
 */
export function mayGrant(holder: Holder, role: Role): boolean {
  return permissionsOf[role].every((permission) => isOwnAccount(permission) || can(holder, permission));
}
