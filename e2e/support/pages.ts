import { rootUrl, tenantUrl } from "./app";

/** The pages of the app, for tests that hold for all of them. */
export const publicPages = [
  rootUrl("/"),
  tenantUrl("acme", "/login"),
  tenantUrl("acme", "/forgot-password"),
  tenantUrl("acme", "/reset-password"),
  rootUrl("/signup"),
  rootUrl("/workspaces"),
  rootUrl("/mail"),
  tenantUrl("acme", "/verify-email"),
  tenantUrl("acme", "/confirm-audit-email"),
  tenantUrl("acme", "/change-email"),
  tenantUrl("acme", "/keep-email"),
  tenantUrl("acme", "/help"),
  rootUrl("/status"),
  tenantUrl("acme", "/accept-invitation"),
  tenantUrl("nobody"),
  tenantUrl("dormant", "/login"),
];

export const workspacePages = [
  "/dashboard",
  "/dashboard/products",
  "/dashboard/products?search=nothing-is-called-this",
  "/dashboard/products?status=trash&minPrice=5&columns=sku,price,stock,description,barcode,unit,supplier,minimumStock,createdAt,updatedAt",
  "/dashboard/products/create",
  "/dashboard/products/99999999",
  "/dashboard/products/import",
  "/dashboard/products/categories",
  "/dashboard/products/fields",
  "/dashboard/products/count",
  "/dashboard/products/count/record",
  "/dashboard/activity",
  "/dashboard/users",
  "/dashboard/users?search=nobody-is-called-this",
  "/dashboard/users/invite",
  "/dashboard/users/invite/several",
  "/dashboard/users/invitations",
];

export const settingsPages = [
  "/dashboard/settings",
  "/dashboard/settings/profile",
  "/dashboard/settings/organization",
  "/dashboard/settings/security",
  "/dashboard/settings/organization-security",
  "/dashboard/settings/branding",
  "/dashboard/settings/developers",
  "/dashboard/settings/developers/create",
  "/dashboard/settings/roles",
];

export const platformPages = [
  "/platform/tenants",
  "/platform/tenants/create",
  "/platform/activity",
  "/platform/metrics",
];
