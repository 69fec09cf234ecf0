export const verifyEmail = {
  used: {
    title: "This link has already been used",
    hint: "Your email is verified. There is nothing more to do.",
  },
  expired: {
    title: "This link is no longer valid",
    hint: "It is older than a day, or a newer one was sent. Request a new link from your workspace.",
  },
  unknown: {
    title: "This link is not valid here",
    hint: "It may have been cut off: copy the whole link from the email. If it is for another workspace, open it there.",
  },
  failed: "Your email was not verified",
  verify: "Verify email address",
  verified: "Your email address is verified",
  goToWorkspace: "Go to your workspace",
} as const;
