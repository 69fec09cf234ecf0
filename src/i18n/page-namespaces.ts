/** Written by messages.test.ts: the namespaces that browsers need for a page or layout, apart from those of the layouts around it. */
export const pageNamespaces = {
  "dashboard/layout": ["frame","navigation","palette","shortcuts"],
  "docs/layout": ["operationList"],
  "platform/layout": ["frame","navigation","palette","shortcuts"],
  "docs/[operation]/page": ["apiConsole"],
  "dashboard/settings/branding/page": ["branding"],
  "dashboard/settings/organization/page": ["auditEmail","localization","organizationDetails","retention","subdomain","usage"],
  "dashboard/settings/profile/page": ["language"],
} as const;
