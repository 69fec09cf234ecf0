export const emailChange = {
  title: "Email",
  use: "You sign in with it and receive emails there.",
  loadingFailed: "The status of your email change could not be loaded",
  linkSent:
    "We sent a link to <email></email>. Your email changes once you open it there, until <expiresAt></expiresAt>.",
  changeableAt:
    "Your email was changed a short time ago. You can change it again on <changeableAt></changeableAt>.",
  change: "Change email",
  useAnother: "Use another email",
  cancelChange: "Cancel change",
  notCanceled: "The change was not canceled",
  notChanged: "Your email was not changed",
  checkInbox: "Check the inbox of your new email",
  newEmail: "New email",
  emailExample: "name@example.com",
  newEmailHelp: "We send a link there, and a notice to your current email.",
  password: "Your password",
  sendLink: "Send link",
  cancel: "Cancel",
} as const;
