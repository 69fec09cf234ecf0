export const verifyEmailBanner = {
  title: "Verify your email address",
  sent: "We sent a link to {email}. Verify your email to invite other people.",
  sentAgain: "We sent a new link to {email}. Earlier links no longer work.",
  resend: "Resend link",
  notSent: "The link was not sent",
} as const;
