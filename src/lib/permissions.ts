/**
 * Who may do what: the one table that the API, the pages and the buttons read.
 */
export const roles = ["admin", "staff", "coordinator", "client", "superuser"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "profile:read",
  "profile:write",
  "products:read",
  "products:write",
  "products:delete",
  /** Seeing the people whose only role is client. */
  "clients:read",
  /** Seeing everybody. */
  "users:read",
  "users:write",
  /** What the organization decides for all its people. */
  "organization:write",
  /** The security events of everybody. */
  "security:read",
  /** The organizations of the platform: for its own people, on its own host. */
  "tenants:read",
  "tenants:write",
] as const;
export type Permission = (typeof permissions)[number];

const everyone: Permission[] = ["profile:read", "profile:write", "products:read"];

const permissionsOf: Record<Role, readonly Permission[]> = {
  client: everyone,
  coordinator: [...everyone, "clients:read"],
  staff: [...everyone, "products:write", "clients:read", "users:read"],
  admin: [
    ...everyone,
    "products:write",
    "products:delete",
    "clients:read",
    "users:read",
    "users:write",
    "organization:write",
    "security:read",
  ],
  superuser: [...everyone, "tenants:read", "tenants:write"],
};

/** True when the roles carry everything that `role` carries: nobody hands out more than they have. */
export function mayGrant(userRoles: readonly Role[], role: Role): boolean {
  return permissionsOf[role].every((permission) => can(userRoles, permission));
}

/** True when at least one of the roles carries the permission. */
export function can(userRoles: readonly Role[], permission: Permission): boolean {
  return userRoles.some((role) => permissionsOf[role].includes(permission));
}
