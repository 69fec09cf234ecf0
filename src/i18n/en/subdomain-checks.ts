export const subdomainChecks = {
  tooShort: "Subdomain needs at least {min} characters",
  tooLong: "Subdomain can have at most {max} characters",
  pattern: "Use letters, digits and hyphens, starting and ending with a letter or digit",
  encoded: "Use letters, digits and hyphens only",
  reserved: "This subdomain is reserved. Choose another one",
  taken: "The subdomain {subdomain} is taken. Choose another one",
} as const;
