export const productLinks = {
  label: "About this service",
  language: "Language",
  links: {
    help: "Help",
    status: "Status",
    terms: "Terms",
    privacy: "Privacy",
  },
} as const;
