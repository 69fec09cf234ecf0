export const statusPages = {
  unknownWorkspace: {
    title: "Workspace not found",
    explanation:
      "Check the spelling of the subdomain. If it is right, the workspace was removed or renamed: ask the person who invited you.",
    action: "Find your workspace",
  },
  unknownPage: {
    title: "Page not found",
    explanation: "Check the URL. The page may have been moved or removed.",
    action: "Go to the home page",
  },
  closedPage: {
    title: "You do not have access to this page",
    explanation: "Sign in with another account, or go back.",
  },
  nothingHere: {
    title: "Not found",
    explanation: "It may have been deleted, or the link is incomplete.",
  },
  role: {
    title: "Your role does not allow this",
    explanation: "Ask an administrator of your organization for access.",
  },
  supportSession: {
    title: "Not available in a support session",
    explanation:
      "Security settings, people and invitations can only be changed by the person and the organization’s administrators.",
  },
  toOverview: "Go to the overview",
} as const;
