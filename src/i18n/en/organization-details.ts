export const organizationDetails = {
  title: "Details",
  loading: "Loading the organization",
  loadingFailed: "The organization could not be loaded",
  saved: "The organization was saved",
  changedByOther: "Someone else changed the organization",
  save: "Save changes",
  administratorsCanChange: "Administrators can change this.",
  nobody: "Nobody",
  inactive: "Inactive",
  noLongerActive: "{name} is no longer active here. Choose someone else.",
  auditEmailPending: "{email} receives copies once someone confirms it with the link we sent there.",
  fields: {
    name: "Name",
    details: "About",
    sponsor: "Sponsor",
    representative: "Representative",
    bccAuditEmailAddress: "Audit email",
  },
  help: {
    name: "Shown in the workspace, on the sign-in page and in every email.",
    details: "What people should know about the organization. Plain text.",
    representative: "Speaks for the organization.",
    sponsor: "Is accountable for the organization.",
    bccAuditEmailAddress:
      "Receives a blind copy of the emails that the workspace sends, once its owner confirms it. Emails with a secret, such as a link to set a password, are never copied.",
  },
} as const;
