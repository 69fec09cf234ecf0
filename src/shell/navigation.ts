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
import type { Messages } from "@/i18n/messages";
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

/** What a page is called: its key in the texts. */
export type PageName = keyof Messages["navigation"]["pages"];

export interface NavigationItem extends Offer {
  name: PageName;
  href: string;
  icon: Icon;
}

/** The pages in the sidebar. The command palette has more: `commands.ts`. */
export const navigation: readonly NavigationItem[] = [
  { name: "overview", href: "/dashboard", icon: House, permission: "profile:read" },
  { name: "products", href: "/dashboard/products", icon: Package, permission: "products:read" },
  { name: "people", href: "/dashboard/users", icon: UsersRound, permission: "clients:read" },
  {
    name: "activity",
    href: "/dashboard/activity",
    icon: History,
    permission: "clients-activity:read",
  },
  {
    name: "organizations",
    href: "/platform/tenants",
    icon: Building2,
    permission: "tenants:read",
    isPlatforms: true,
  },
  {
    name: "platformActivity",
    href: "/platform/activity",
    icon: ScrollText,
    permission: "tenants:read",
    isPlatforms: true,
  },
  {
    name: "system",
    href: "/platform/metrics",
    icon: Activity,
    permission: "metrics:read",
    isPlatforms: true,
  },
  { name: "settings", href: "/dashboard/settings", icon: Settings, permission: "profile:read" },
];

const settingsGroups = ["personal", "organization"] as const;

interface SettingsItem extends NavigationItem {
  name: keyof Messages["settingsPages"]["about"];
  group: (typeof settingsGroups)[number];
}

/** The pages of the settings, in order. */
export const settingsNavigation: readonly SettingsItem[] = [
  {
    group: "personal",
    name: "profile",
    href: "/dashboard/settings/profile",
    icon: UserRound,
    permission: "profile:read",
  },
  {
    group: "personal",
    name: "security",
    href: "/dashboard/settings/security",
    icon: ShieldCheck,
    permission: "account:write",
  },
  {
    group: "organization",
    name: "organization",
    href: "/dashboard/settings/organization",
    icon: Building2,
    permission: "profile:read",
  },
  {
    group: "organization",
    name: "organizationSecurity",
    href: "/dashboard/settings/organization-security",
    icon: ShieldUser,
    permission: "security:write",
  },
  {
    group: "organization",
    name: "branding",
    href: "/dashboard/settings/branding",
    icon: Palette,
    permission: "organization:write",
    feature: "branding",
  },
  {
    group: "organization",
    name: "developers",
    href: "/dashboard/settings/developers",
    icon: SquareTerminal,
    permission: "api-keys:write",
  },
  {
    group: "organization",
    name: "roles",
    href: "/dashboard/settings/roles",
    icon: KeyRound,
    permission: "users:read",
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
  return settingsGroups.map((name) => ({ name, items: items.filter(({ group }) => group === name) }));
}

/** True if the path is the item's page or below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/dashboard" && pathname.startsWith(`${href}/`));
}
