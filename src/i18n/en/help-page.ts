export const helpPage = {
  title: "Help",
  start: {
    title: "Start here",
    open: "Open the workspace of {organization}",
    newPassword: "Choose a new password",
    createOrFind: "Create a workspace, or find yours",
    find: "Find your workspace",
    links: "Get links to your workspaces by email",
    apiReference: "Read the API reference",
  },
  keyboard: {
    anywhere: "Keyboard: anywhere",
    rows: "Keyboard: in the rows of a list",
  },
  contact: {
    title: "Contact",
    administrator: "For access, roles and your account, ask an administrator of {organization}.",
    support: "For anything else, write to <link>{email}</link>",
    status: "Having problems? <link>Check the status page</link>",
  },
} as const;
