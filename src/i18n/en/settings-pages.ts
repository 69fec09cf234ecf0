export const settingsPages = {
  title: "Settings",
  description: "Your own settings, and those of {organization}.",
  about: {
    profile: "Your name, picture and email.",
    security: "Your password, two-factor authentication and devices.",
    organization: "Details, localization, limits and usage.",
    organizationSecurity: "Sign-in rules and security events of everyone.",
    branding: "Logo and color, in the app and in emails.",
    developers: "API keys, and how to call the API.",
    roles: "What each role allows.",
  },
  profile: {
    pageTitle: "Profile – Settings",
    title: "Profile",
    description: "Your name, picture, email and language.",
  },
  security: {
    pageTitle: "Security – Settings",
    title: "Security",
    description: "Your password, two-factor authentication and active sessions.",
  },
  organizationSecurity: {
    pageTitle: "Organization security – Settings",
    title: "Organization security",
    description: "Sign-in rules and security events for everyone.",
  },
  roles: {
    pageTitle: "Roles – Settings",
    title: "Roles",
    description: "What each role allows, on every page and in the API. Roles cannot be edited.",
  },
  developers: {
    pageTitle: "Developers – Settings",
    title: "Developers",
    description: "API keys, and how to call the API.",
  },
  apiKey: {
    pageTitle: "{name} – Developers",
    createdBy: "<code>{label}…</code> · created by {maker}",
  },
  createApiKey: {
    pageTitle: "Create an API key – Developers",
    breadcrumb: "Create key",
    title: "Create an API key",
    description: "A program signs in with an API key and acts under the key’s name.",
  },
} as const;
