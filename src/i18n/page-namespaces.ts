/** Written by messages.test.ts: the namespaces that browsers need for a page or layout, apart from those of the layouts around it. */
export const pageNamespaces = {
  "dashboard/layout": ["presence"],
  "dashboard/page": ["dashboard","sampleData"],
  "dashboard/products/[id]/edit/page": ["skuHint"],
  "dashboard/products/[id]/page": ["stock","trash"],
  "dashboard/products/create/page": ["productQuota","skuHint"],
  "dashboard/products/page": ["productList","productQuota","sampleData","savedViews","stock","trash"],
  "dashboard/settings/branding/page": ["branding"],
  "dashboard/settings/organization/page": ["auditEmail","localization","organizationDetails","retention","subdomain","usage"],
  "platform/layout": ["presence"],
} as const;
