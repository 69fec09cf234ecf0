export const pageTitles = {
  overview: "Overview",
  platform: "Platform",
  notFound: "Not found",
  noAccess: "No access",
  pageNotFound: "Page not found",
  workspaceNotFound: "Workspace not found",
  productDescription: "One platform for many organizations, each with its own workspace and its own data.",
} as const;
