/** What people and programs may do, by permission (`permissionKey`). */
export const permissions = {
  group: {
    Account: "Account",
    Products: "Products",
    People: "People",
    Organization: "Organization",
    Platform: "Platform",
  },
  permission: {
    profile_read: {
      name: "Sign in",
      help: "Open the workspace, and see its details and your own profile.",
    },
    profile_write: { name: "Edit your profile", help: "Your name and username." },
    account_write: {
      name: "Secure your account",
      help: "Your password, two-factor authentication and devices.",
    },
    products_read: { name: "See products", help: "All active ones, with prices and stock." },
    products_write: {
      name: "Create and edit products",
      help: "One at a time or in bulk. Includes seeing drafts and archived products.",
    },
    products_delete: { name: "Delete products", help: "Move products to the trash and restore them." },
    products_cost: {
      name: "See cost prices",
      help: "With margins, in exports and in the history. Whoever edits products can then change them.",
    },
    views_share: {
      name: "Share views",
      help: "Share saved views of the list with everyone, and choose the one that it opens with.",
    },
    clients_read: { name: "See clients", help: "The people whose only role is client." },
    users_read: { name: "See everyone", help: "All people, and what each role allows." },
    users_write: {
      name: "Manage people",
      help: "Invite, change roles, disable and remove; reset two-factor authentication.",
    },
    clients_activity_read: {
      name: "See client activity",
      help: "What clients did, and changes to their accounts.",
    },
    activity_read: {
      name: "See all activity",
      help: "Who changed what, and when, with the values before and after.",
    },
    activity_export: { name: "Export activity", help: "As a CSV file, for an audit." },
    organization_write: {
      name: "Edit the organization",
      help: "Its details, subdomain and branding.",
    },
    security_read: {
      name: "See security events",
      help: "Sign-ins and other security events of all people.",
    },
    security_write: {
      name: "Manage security settings",
      help: "Two-factor authentication, session length, and how long activity is kept.",
    },
    api_keys_write: {
      name: "Manage API keys",
      help: "Create, rotate and revoke API keys for programs.",
    },
    tenants_read: { name: "See organizations", help: "All organizations on the platform." },
    tenants_write: {
      name: "Manage organizations",
      help: "Create, limit, suspend and reactivate organizations.",
    },
    tenants_impersonate: {
      name: "Start support sessions",
      help: "As other people: visible to the organization, recorded and time-limited.",
    },
    metrics_read: { name: "See system metrics", help: "Load, latency and errors of every instance." },
  },
} as const;
