import {
  Building2,
  House,
  KeyRound,
  type LucideIcon,
  Package,
  Settings,
  ShieldCheck,
  ShieldUser,
  UsersRound,
} from "lucide-react";
import type { Permission } from "@/lib/permissions";

interface NavigationItem {
  href: string;
  label: string;
  icon: LucideIcon;
  permission: Permission;
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
  {
    href: "/dashboard/settings/organization",
    label: "Organization",
    icon: Building2,
    permission: "profile:read",
  },
  { href: "/dashboard/settings/security", label: "Security", icon: ShieldCheck, permission: "profile:read" },
  {
    href: "/dashboard/settings/organization-security",
    label: "Organization security",
    icon: ShieldUser,
    permission: "security:write",
  },
  { href: "/dashboard/settings/roles", label: "Roles", icon: KeyRound, permission: "users:read" },
];

/** True when the path is the item's page or lies below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/dashboard" && pathname.startsWith(`${href}/`));
}
