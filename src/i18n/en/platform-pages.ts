export const platformPages = {
  organizations: {
    pageTitle: "Organizations",
    title: "Organizations",
    description: "All organizations on the platform.",
    create: "Create organization",
  },
  organization: {
    pageTitle: "{name} – Organizations",
  },
  create: {
    pageTitle: "Create organization – Organizations",
    breadcrumb: "Create organization",
    title: "Create an organization",
    description: "It is available immediately. Its first administrator joins with an emailed link.",
  },
  activity: {
    title: "Activity",
    description: "Who changed what, in all organizations.",
  },
  system: {
    title: "System",
    description: "Load, latency and errors of every instance.",
  },
} as const;
