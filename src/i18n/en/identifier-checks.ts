/** What programs send, and people only by mistake. */
export const identifierChecks = {
  action: "Not an action",
  entityType: "Not a type that has activity",
  instance: "Not a valid instance",
  organization: "Not an organization ID",
  revision: "Not a revision",
} as const;
