export const statusPage = {
  pageTitle: "Status",
  well: "All systems operational",
  wellChecked: "Checked just now.",
  unwell: "Some systems are unavailable",
  unwellChecked: "Saved data is safe. Checked just now.",
  operational: "Operational",
  unavailable: "Unavailable",
  services: {
    open: "Open workspaces",
    signIn: "Sign in",
    save: "Save changes",
  },
} as const;
