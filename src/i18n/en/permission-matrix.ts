export const permissionMatrix = {
  caption: "Permissions of each role, and how many active people have it",
  permission: "Permission",
  yours: "yours",
  activePeople: "Active people",
  unknown: "unknown",
  notInSupportSessions: "Not in support sessions",
  yes: "Yes",
  no: "No",
  notes: {
    title: "How it works",
    severalRoles: "People with several roles have the permissions of all of them.",
    granting: "You can only grant roles that allow no more than your own.",
    support:
      "Platform support can start a support session as a person. Permissions marked “Not in support sessions” are not available to them, because they could be used to keep access.",
  },
} as const;
