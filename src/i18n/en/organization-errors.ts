/** What the server refuses in the settings of an organization. */
export const organizationErrors = {
  changedMeanwhile: "Someone else changed these settings in the meantime.",
  notFound: "Organization not found.",
  notRegistered: "This organization is not registered on the platform.",
  noAllowedOrigins: "This organization cannot have allowed origins. Contact support.",
  chooseActivePerson: "Choose an active person of your organization.",
  nameTaken: "Another organization has this name",
  ownSecondFactorFirst: "Set up two-factor authentication for your own account first.",
  subdomainOfPlatform: "The platform’s own organization cannot change its subdomain.",
  subdomainAlreadyYours: "This is already your subdomain",
  subdomainMoves:
    "Your subdomain has changed {moves} times within {days} days. Wait before you change it again",
} as const;
