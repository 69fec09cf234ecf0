import { type Permission, permissions } from "./permissions";

export const permissionGroups = ["Account", "Products", "People", "Organization", "Platform"] as const;
export type PermissionGroup = (typeof permissionGroups)[number];

/** The group in which each permission is shown. A permission without a group does not compile. */
const groupOf: Record<Permission, PermissionGroup> = {
  "profile:read": "Account",
  "profile:write": "Account",
  "account:write": "Account",
  "products:read": "Products",
  "products:write": "Products",
  "products:delete": "Products",
  "products:cost": "Products",
  "views:share": "Products",
  "clients:read": "People",
  "users:read": "People",
  "users:write": "People",
  "clients-activity:read": "People",
  "activity:read": "Organization",
  "activity:export": "Organization",
  "organization:write": "Organization",
  "security:read": "Organization",
  "security:write": "Organization",
  "api-keys:write": "Organization",
  "tenants:read": "Platform",
  "tenants:write": "Platform",
  "tenants:impersonate": "Platform",
  "metrics:read": "Platform",
};

/** The permissions of a group, in the order of the permission table. */
export const permissionsOfGroup = (group: PermissionGroup): Permission[] =>
  permissions.filter((permission) => groupOf[permission] === group);
