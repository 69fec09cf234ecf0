/** Written by messages.test.ts: the namespaces that browsers need for a page or layout, apart from those of the layouts around it. */
export const pageNamespaces = {
  "accept-invitation/page": ["acceptInvitation"],
  "change-email/page": ["emailLinks"],
  "dashboard/activity/page": ["personPicker"],
  "dashboard/settings/branding/page": ["branding"],
  "dashboard/settings/developers/[id]/page": ["apiKeys","roles"],
  "dashboard/settings/developers/create/page": ["apiKeys","roles"],
  "dashboard/settings/developers/page": ["apiKeys","roles"],
  "dashboard/settings/organization/page": ["auditEmail","localization","organizationDetails","personPicker","retention","subdomain","usage"],
  "dashboard/settings/profile/page": ["avatars","emailChange","language","personFields","profile","roles"],
  "dashboard/users/[id]/page": ["people","personFields","personPicker","roles"],
  "dashboard/users/invitations/page": ["invitations","roles"],
  "dashboard/users/invite/page": ["invitations","personFields","roles","seats"],
  "dashboard/users/invite/several/page": ["invitations","personFields","roles","seats"],
  "dashboard/users/page": ["people","personFields","roles"],
  "keep-email/page": ["emailLinks"],
  "platform/tenants/[id]/page": ["roles"],
} as const;
