export const tenantErrors = {
  notFound: "Organization not found.",
  changedByOther: "Someone else changed these settings in the meantime.",
  platformCannotBeSuspended: "The platform’s own organization cannot be suspended.",
  personNotFound: "Person not found.",
  noSessionAsSuperuser:
    "You cannot start a support session as a superuser or a person of the platform itself.",
  organizationSuspended: "The organization is suspended. Reactivate it first.",
  personInactive: "The account is disabled or removed.",
} as const;
