import { House, type LucideIcon, Package } from "lucide-react";
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
];

/** True when the path is the item's page or lies below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/dashboard" && pathname.startsWith(`${href}/`));
}
