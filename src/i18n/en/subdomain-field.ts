export const subdomainField = {
  label: "Subdomain",
  hint: "Where people sign in. Letters, digits and hyphens.",
  available: "{host} is available",
} as const;
