import {
  House,
  type LucideIcon,
  Package,
  Palette,
  Settings,
  ShieldCheck,
  ShieldUser,
  UserRound,
  UsersRound,
} from "lucide-react";
import { can, type Permission } from "@/lib/permissions";
import type { FeatureName } from "@/lib/tenant-settings";
import type { Viewer } from "@/modules/auth/auth.schema";

interface NavigationItem {
  href: string;
  label: string;
  icon: LucideIcon;
  permission: Permission;
  /** What the platform can switch off, with the page. */
  feature?: FeatureName;
}

/** The pages that the sidebar and the command palette offer. */
export const navigation: readonly NavigationItem[] = [
  { href: "/dashboard", label: "Overview", icon: House, permission: "profile:read" },
  { href: "/dashboard/products", label: "Products", icon: Package, permission: "products:read" },
  { href: "/dashboard/users", label: "People", icon: UsersRound, permission: "clients:read" },
  { href: "/dashboard/settings", label: "Settings", icon: Settings, permission: "profile:read" },
];

/** The pages below the settings, in the order of their navigation. */
export const settingsNavigation: readonly NavigationItem[] = [
  { href: "/dashboard/settings/profile", label: "Profile", icon: UserRound, permission: "profile:read" },
  { href: "/dashboard/settings/security", label: "Security", icon: ShieldCheck, permission: "profile:read" },
  {
    href: "/dashboard/settings/organization-security",
    label: "Organization security",
    icon: ShieldUser,
    permission: "security:write",
  },
  {
    href: "/dashboard/settings/branding",
    label: "Branding",
    icon: Palette,
    permission: "organization:write",
    feature: "branding",
  },
];

/** Whether the pages of the viewer include the item's. */
export function isOffered({ permission, feature }: NavigationItem, { user, organization }: Viewer): boolean {
  return can(user, permission) && (!feature || organization.features[feature]);
}

/** True when the path is the item's page or lies below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/dashboard" && pathname.startsWith(`${href}/`));
}
