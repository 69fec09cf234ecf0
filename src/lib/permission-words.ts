import { type Permission, permissions } from "./permissions";

interface Words {
  name: string;
  /** What it allows, in one line. */
  help: string;
  group: PermissionGroup;
}

export const permissionGroups = ["Own account", "Products", "People", "Organization", "Platform"] as const;
export type PermissionGroup = (typeof permissionGroups)[number];

/** Permissions as people read them. One without words does not compile. */
export const permissionWords: Record<Permission, Words> = {
  "profile:read": {
    group: "Own account",
    name: "Sign in",
    help: "The workspace, what it is called and where it is found, and the own profile.",
  },
  "profile:write": {
    group: "Own account",
    name: "Change the own profile",
    help: "The own name and username.",
  },
  "account:write": {
    group: "Own account",
    name: "Secure the own account",
    help: "The own password, second factor and devices.",
  },
  "products:read": { group: "Products", name: "See products", help: "All of them, with prices and stock." },
  "products:write": {
    group: "Products",
    name: "Create and change products",
    help: "One by one or many at a time.",
  },
  "products:delete": {
    group: "Products",
    name: "Delete products",
    help: "Into the trash, and out of it again.",
  },
  "clients:read": { group: "People", name: "See clients", help: "The people whose only role is client." },
  "users:read": { group: "People", name: "See everybody", help: "All people, and what each role allows." },
  "users:write": {
    group: "People",
    name: "Manage people",
    help: "Inviting, roles, disabling and removing; resetting a lost second factor.",
  },
  "clients-activity:read": {
    group: "People",
    name: "See the activity of clients",
    help: "What clients did, and what was done to their accounts.",
  },
  "activity:read": {
    group: "Organization",
    name: "See the activity of everybody",
    help: "Who changed what, and when, with the values before and after.",
  },
  "activity:export": {
    group: "Organization",
    name: "Export the activity",
    help: "As a CSV file, for an audit.",
  },
  "organization:write": {
    group: "Organization",
    name: "Change the organization",
    help: "What it is called, where it is found, and how it looks.",
  },
  "security:read": {
    group: "Organization",
    name: "See security events",
    help: "Sign-ins and other events of everybody.",
  },
  "security:write": {
    group: "Organization",
    name: "Set the security rules",
    help: "Whether everybody needs a second factor, how long sessions live, and how long activity is kept.",
  },
  "api-keys:write": {
    group: "Organization",
    name: "Manage API keys",
    help: "What programs sign in with: creating, rotating and revoking them.",
  },
  "tenants:read": {
    group: "Platform",
    name: "See organizations",
    help: "Every organization of the platform.",
  },
  "tenants:write": {
    group: "Platform",
    name: "Manage organizations",
    help: "Creating, limiting, suspending and reactivating them.",
  },
  "tenants:impersonate": {
    group: "Platform",
    name: "Act in another's name",
    help: "To help somebody; announced, recorded and limited in time.",
  },
  "metrics:read": {
    group: "Platform",
    name: "See the system's metrics",
    help: "Load, latency and errors of every instance.",
  },
};

/** The permissions of a group, in the order of the permission table. */
export const permissionsOfGroup = (group: PermissionGroup): Permission[] =>
  permissions.filter((permission) => permissionWords[permission].group === group);
