/** Written by messages.test.ts: the namespaces that browsers need for a page or layout, apart from those of the layouts around it. */
export const pageNamespaces = {
  "dashboard/layout": ["frame","navigation","palette"],
  "docs/layout": ["operationList"],
  "platform/layout": ["frame","navigation","palette"],
  "docs/[operation]/page": ["apiConsole"],
  "dashboard/settings/branding/page": ["branding"],
  "dashboard/settings/organization/page": ["auditEmail","localization","organizationDetails","retention","subdomain","usage"],
} as const;
