export const organization = {
  pageTitle: "Organization – Settings",
  title: "Organization",
  description: "Details, subdomain, localization, limits and usage.",
} as const;
