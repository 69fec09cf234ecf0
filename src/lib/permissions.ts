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
] as const;
export type Permission = (typeof permissions)[number];

const everyone: Permission[] = ["profile:read", "profile:write", "products:read"];

const permissionsOf: Record<Role, readonly Permission[]> = {
  client: everyone,
  coordinator: everyone,
  staff: [...everyone, "products:write"],
  admin: [...everyone, "products:write", "products:delete"],
  superuser: everyone,
};

/** True when at least one of the roles carries the permission. */
export function can(userRoles: readonly Role[], permission: Permission): boolean {
  return userRoles.some((role) => permissionsOf[role].includes(permission));
}
