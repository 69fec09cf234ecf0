export const landing = {
  title: "One platform, a separate workspace for every organization",
  introduction:
    "MMR keeps your organization’s catalog and the people who work on it in one place, on your own subdomain.",
  createWorkspace: "Create a workspace",
  aboutDemo: "The demo needs no sign-up: it is a workspace with sample data, yours alone for 24 hours.",
  picture: {
    alt: "The list of products of an organization: a table with names, SKUs, prices and stock, below its search and filters.",
    caption: "The products of an organization, as its staff see them.",
  },
  points: {
    workspace: {
      title: "A workspace of your own",
      text: "Each organization has its own subdomain, people and data. Nothing is shared between them.",
    },
    roles: {
      title: "Clear roles",
      text: "Administrators, staff, coordinators and clients see and do only what their role allows, on every page and in the API.",
    },
    changes: {
      title: "Traceable changes",
      text: "Every change to a product is recorded with who made it, and nobody overwrites a colleague’s work unnoticed.",
    },
  },
  where: "Runs where you want",
  places: {
    computer: {
      title: "On your own computer",
      text: "One command sets up everything, with demo data. It needs Node and nothing else.",
    },
    machines: {
      title: "On your own machines",
      text: "Containers behind nginx or on Kubernetes, with MySQL or MariaDB, and Redis.",
    },
    functions: {
      title: "On serverless functions",
      text: "The same code, with a hosted database and Redis over HTTP.",
    },
  },
  mails: "Emails are not sent from this installation: <link>read them</link>",
} as const;
