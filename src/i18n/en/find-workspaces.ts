export const findWorkspaces = {
  submit: "Email me the links",
  notSent: "The email was not sent",
  sent: "Check your inbox",
  sentHint:
    "If this email has accounts here, a message with the links is on its way. Nothing arrived? Try another email, or ask the person who invited you.",
} as const;
