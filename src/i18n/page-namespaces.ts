/** Written by messages.test.ts: the namespaces that browsers need for a page or layout, apart from those of the layouts around it. */
export const pageNamespaces = {
  "confirm-audit-email/page": ["auditEmailLink"],
  "dashboard/page": ["activityEntries"],
  "signup/page": ["subdomainField"],
  "dashboard/activity/page": ["activity","activityEntries","durations"],
  "platform/activity/page": ["activityEntries","durations"],
  "dashboard/products/[id]/page": ["activityEntries","durations"],
  "dashboard/settings/branding/page": ["branding"],
  "dashboard/settings/developers/page": ["allowedOrigins"],
  "dashboard/settings/organization/page": ["auditEmail","localization","organizationDetails","retention","subdomain","subdomainField","usage"],
  "dashboard/settings/organization-security/page": ["durations","securityEvents","signInRules"],
  "dashboard/settings/profile/page": ["language"],
  "dashboard/settings/roles/page": ["permissionMatrix"],
  "dashboard/settings/security/page": ["durations","securityEvents"],
  "dashboard/users/[id]/page": ["activityEntries","durations","personActivity"],
  "platform/tenants/[id]/page": ["activityEntries","durations"],
  "platform/tenants/create/page": ["subdomainField"],
} as const;
