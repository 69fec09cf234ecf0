import {
  Building2,
  House,
  type LucideIcon,
  Package,
  ScrollText,
  Settings,
  ShieldCheck,
  ShieldUser,
  UsersRound,
} from "lucide-react";
import { can, type Permission } from "@/lib/permissions";
import type { Viewer } from "@/modules/auth/auth.schema";
import { platformSubdomain } from "@/server/tenancy/host";

interface NavigationItem {
  href: string;
  label: string;
  icon: LucideIcon;
  permission: Permission;
  /** True for the pages that only the platform's own host has. */
  isPlatforms?: boolean;
}

/** The pages that the sidebar and the command palette offer. */
const navigation: readonly NavigationItem[] = [
  { href: "/dashboard", label: "Overview", icon: House, permission: "profile:read" },
  { href: "/dashboard/products", label: "Products", icon: Package, permission: "products:read" },
  { href: "/dashboard/users", label: "People", icon: UsersRound, permission: "clients:read" },
  {
    href: "/platform/tenants",
    label: "Tenants",
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
  { href: "/dashboard/settings", label: "Settings", icon: Settings, permission: "profile:read" },
];

/** The pages of the sidebar that a person can open. */
export function navigationFor({ user, organization }: Viewer): NavigationItem[] {
  return navigation.filter(
    ({ permission, isPlatforms }) =>
      can(user, permission) && (!isPlatforms || organization.subdomain === platformSubdomain),
  );
}

/** The pages below the settings, in the order of their navigation. */
export const settingsNavigation: readonly NavigationItem[] = [
  { href: "/dashboard/settings/security", label: "Security", icon: ShieldCheck, permission: "profile:read" },
  {
    href: "/dashboard/settings/organization-security",
    label: "Organization security",
    icon: ShieldUser,
    permission: "security:write",
  },
];

/** True when the path is the item's page or lies below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/dashboard" && pathname.startsWith(`${href}/`));
}
