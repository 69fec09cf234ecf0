import {
  Activity,
  Building2,
  History,
  House,
  KeyRound,
  Package,
  Palette,
  ScrollText,
  Settings,
  ShieldCheck,
  ShieldUser,
  SquareTerminal,
  UserRound,
  UsersRound,
} from "@/components/ui/frame-icons";
import type { Icon } from "@/components/ui/icon";
import { can, type Permission } from "@/lib/permissions";
import { platformSubdomain } from "@/lib/subdomain";
import type { FeatureName } from "@/lib/tenant-settings";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";

/** What decides whether someone is offered a page or an action. */
export interface Offer {
  permission: Permission;
  /** The feature that hides the page when the platform turns it off. */
  feature?: FeatureName;
  /** True for pages that exist only on the platform's own host. */
  isPlatforms?: boolean;
}

export interface NavigationItem extends Offer {
  href: string;
  label: string;
  icon: Icon;
}

/** The pages in the sidebar. The command palette has more: `commands.ts`. */
export const navigation: readonly NavigationItem[] = [
  { href: "/dashboard", label: "Overview", icon: House, permission: "profile:read" },
  { href: "/dashboard/products", label: "Products", icon: Package, permission: "products:read" },
  { href: "/dashboard/users", label: "People", icon: UsersRound, permission: "clients:read" },
  {
    href: "/dashboard/activity",
    label: "Activity",
    icon: History,
    permission: "clients-activity:read",
  },
  {
    href: "/platform/tenants",
    label: "Organizations",
    icon: Building2,
    permission: "tenants:read",
    isPlatforms: true,
  },
  {
    href: "/platform/activity",
    label: "Platform activity",
    icon: ScrollText,
    permission: "tenants:read",
    isPlatforms: true,
  },
  {
    href: "/platform/metrics",
    label: "System",
    icon: Activity,
    permission: "metrics:read",
    isPlatforms: true,
  },
  { href: "/dashboard/settings", label: "Settings", icon: Settings, permission: "profile:read" },
];

const settingsGroups = [
  { name: "personal", label: "Personal" },
  { name: "organization", label: "Organization" },
] as const;

interface SettingsItem extends NavigationItem {
  group: (typeof settingsGroups)[number]["name"];
  /** What it is about, where all of them are listed. */
  description: string;
}

/** The pages of the settings, in order. */
export const settingsNavigation: readonly SettingsItem[] = [
  {
    group: "personal",
    href: "/dashboard/settings/profile",
    label: "Profile",
    icon: UserRound,
    permission: "profile:read",
    description: "Your name, picture and email.",
  },
  {
    group: "personal",
    href: "/dashboard/settings/security",
    label: "Security",
    icon: ShieldCheck,
    permission: "account:write",
    description: "Your password, two-factor authentication and devices.",
  },
  {
    group: "organization",
    href: "/dashboard/settings/organization",
    label: "Organization",
    icon: Building2,
    permission: "profile:read",
    description: "Details, localization, limits and usage.",
  },
  {
    group: "organization",
    href: "/dashboard/settings/organization-security",
    label: "Organization security",
    icon: ShieldUser,
    permission: "security:write",
    description: "Sign-in rules and security events of everyone.",
  },
  {
    group: "organization",
    href: "/dashboard/settings/branding",
    label: "Branding",
    icon: Palette,
    permission: "organization:write",
    feature: "branding",
    description: "Logo and color, in the app and in emails.",
  },
  {
    group: "organization",
    href: "/dashboard/settings/developers",
    label: "Developers",
    icon: SquareTerminal,
    permission: "api-keys:write",
    description: "API keys, and how to call the API.",
  },
  {
    group: "organization",
    href: "/dashboard/settings/roles",
    label: "Roles",
    icon: KeyRound,
    permission: "users:read",
    description: "What each role allows.",
  },
];

/** The pages that the viewer can open, or the actions that they can take. */
export function offered<Item extends Offer>(items: readonly Item[], { user, organization }: Viewer): Item[] {
  return items.filter(
    ({ permission, feature, isPlatforms }) =>
      can(user, permission) &&
      (!feature || organization.features[feature]) &&
      (!isPlatforms || organization.subdomain === platformSubdomain),
  );
}

/** The settings that the viewer can open, by group. */
export function offeredSettings(viewer: Viewer) {
  const items = offered(settingsNavigation, viewer);
  return settingsGroups.map(({ name, label }) => ({
    name,
    label,
    items: items.filter(({ group }) => group === name),
  }));
}

/** True if the path is the item's page or below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/dashboard" && pathname.startsWith(`${href}/`));
}
