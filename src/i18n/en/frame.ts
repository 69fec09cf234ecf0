export const frame = {
  skipToContent: "Skip to content",
  wentWrong: "Something went wrong",
  sidebar: {
    label: "Sidebar",
    expand: "Expand sidebar",
    collapse: "Collapse sidebar",
    openNavigation: "Open navigation",
    homeOfProduct: "MMR, overview",
    homeOf: "{organization}, overview",
  },
  account: {
    label: "Account of {name}",
    profile: "Profile",
    security: "Security settings",
    signOut: "Sign out",
    roles: {
      admin: "admin",
      staff: "staff",
      coordinator: "coordinator",
      client: "client",
      superuser: "superuser",
    },
  },
  display: {
    tooltip: "Display",
    label: "Display settings",
    theme: "Theme",
    themes: {
      system: "System",
      light: "Light",
      dark: "Dark",
    },
    density: "Density",
    densities: {
      comfortable: "Comfortable",
      compact: "Compact",
    },
  },
  leave: {
    title: "Discard your changes?",
    description: "You have unsaved changes on this page.",
    stay: "Keep editing",
    discard: "Discard changes",
  },
  notices: {
    offline: {
      title: "You are offline.",
      text: "What you type stays here. Save it when you are back online.",
    },
    sessionEnded: {
      title: "Your session has ended.",
      text: "What you typed is still here: sign in, then come back and save.",
    },
    supportEnded: {
      title: "Your support session has ended.",
      text: "What you typed is still here, but can no longer be saved: copy it, then leave.",
      leave: "Leave",
    },
    anotherSession: {
      title: "Another session has started in this browser.",
      text: "What you typed is still here, but can no longer be saved: copy it, then reload.",
      reload: "Reload",
    },
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    characterKeys: "Use / and ?",
    characterKeysHelp:
      "Turn them off if you dictate, or press them by mistake. This list is also in the search.",
  },
} as const;
