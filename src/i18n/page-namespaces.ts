/** Written by messages.test.ts: the namespaces that browsers need for a page or layout, apart from those of the layouts around it. */
export const pageNamespaces = {
  "dashboard/layout": ["supportSession"],
  "dashboard/page": ["platformActivity","platformOverview","systemMetrics"],
  "platform/layout": ["supportSession"],
  "dashboard/products/page": ["productActions","productHistory"],
  "platform/activity/page": ["platformActivity"],
  "platform/metrics/page": ["metricCharts","systemMetrics"],
  "platform/tenants/page": ["tenants"],
  "dashboard/products/[id]/page": ["productActions","productDetail","productFields","productHistory"],
  "dashboard/products/create/page": ["productFields","productForm"],
  "dashboard/products/import/page": ["productFields","productImport"],
  "dashboard/settings/branding/page": ["branding"],
  "dashboard/settings/organization/page": ["auditEmail","localization","organizationDetails","retention","subdomain","usage"],
  "platform/tenants/[id]/page": ["platformActivity","tenantDetail","tenantPeople","tenants"],
  "platform/tenants/create/page": ["createTenant"],
  "dashboard/products/[id]/edit/page": ["productFields","productForm"],
} as const;
