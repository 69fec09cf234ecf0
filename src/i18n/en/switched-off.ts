export const switchedOff = {
  title: {
    branding: "Branding is switched off",
    bulkInvitations: "Inviting several people at once is switched off",
  },
  text: "It is not enabled for {organization}. Whoever runs this service can enable it.",
  toOverview: "Go to the overview",
  getHelp: "Get help",
} as const;
