import { type Permission, permissions } from "./permissions";

interface PermissionLabel {
  name: string;
  /** What it allows, in one line. */
  help: string;
  group: PermissionGroup;
}

export const permissionGroups = ["Account", "Products", "People", "Organization", "Platform"] as const;
export type PermissionGroup = (typeof permissionGroups)[number];

/** Labels of permissions. A permission without a label does not compile. */
export const permissionLabels: Record<Permission, PermissionLabel> = {
  "profile:read": {
    group: "Account",
    name: "Sign in",
    help: "Open the workspace, and see its details and your own profile.",
  },
  "profile:write": {
    group: "Account",
    name: "Edit your profile",
    help: "Your name and username.",
  },
  "account:write": {
    group: "Account",
    name: "Secure your account",
    help: "Your password, two-factor authentication and devices.",
  },
  "products:read": { group: "Products", name: "See products", help: "All of them, with prices and stock." },
  "products:write": {
    group: "Products",
    name: "Create and edit products",
    help: "One at a time or in bulk.",
  },
  "products:delete": {
    group: "Products",
    name: "Delete products",
    help: "Move products to the trash and restore them.",
  },
  "views:share": {
    group: "Products",
    name: "Share views",
    help: "Share saved views of the list with everyone, and choose the one that it opens with.",
  },
  "clients:read": { group: "People", name: "See clients", help: "The people whose only role is client." },
  "users:read": { group: "People", name: "See everyone", help: "All people, and what each role allows." },
  "users:write": {
    group: "People",
    name: "Manage people",
    help: "Invite, change roles, disable and remove; reset two-factor authentication.",
  },
  "clients-activity:read": {
    group: "People",
    name: "See client activity",
    help: "What clients did, and changes to their accounts.",
  },
  "activity:read": {
    group: "Organization",
    name: "See all activity",
    help: "Who changed what, and when, with the values before and after.",
  },
  "activity:export": {
    group: "Organization",
    name: "Export activity",
    help: "As a CSV file, for an audit.",
  },
  "organization:write": {
    group: "Organization",
    name: "Edit the organization",
    help: "Its details, subdomain and branding.",
  },
  "security:read": {
    group: "Organization",
    name: "See security events",
    help: "Sign-ins and other security events of all people.",
  },
  "security:write": {
    group: "Organization",
    name: "Manage security settings",
    help: "Two-factor authentication, session length, and how long activity is kept.",
  },
  "api-keys:write": {
    group: "Organization",
    name: "Manage API keys",
    help: "Create, rotate and revoke API keys for programs.",
  },
  "tenants:read": {
    group: "Platform",
    name: "See organizations",
    help: "All organizations on the platform.",
  },
  "tenants:write": {
    group: "Platform",
    name: "Manage organizations",
    help: "Create, limit, suspend and reactivate organizations.",
  },
  "tenants:impersonate": {
    group: "Platform",
    name: "Start support sessions",
    help: "As other people: visible to the organization, recorded and time-limited.",
  },
  "metrics:read": {
    group: "Platform",
    name: "See system metrics",
    help: "Load, latency and errors of every instance.",
  },
};

/** The permissions of a group, in the order of the permission table. */
export const permissionsOfGroup = (group: PermissionGroup): Permission[] =>
  permissions.filter((permission) => permissionLabels[permission].group === group);
