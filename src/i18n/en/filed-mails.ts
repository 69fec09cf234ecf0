export const filedMails = {
  title: "Emails",
  explanation:
    "No mail server is configured, so no email leaves this machine. These would have been sent, newest first.",
  none: "No emails yet",
  createOrReset: "Create a workspace or reset a password, and the email appears here.",
  reset: "Reset a password, and the email appears here.",
  sentTo: "To {recipient}, <time></time>",
  viewHtml: "View HTML",
} as const;
