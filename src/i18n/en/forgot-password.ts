export const forgotPassword = {
  explanation: "Enter your email address, and we will send you a link to choose a new password.",
  send: "Send link",
  notSent: "The link was not sent",
  backToSignIn: "Back to sign-in",
  sent: {
    title: "Check your inbox",
    text: "If <email></email> belongs to an account here, a link is on its way. It expires in one hour.",
    nothingArrived:
      "Nothing after a few minutes? Check your spam folder and the spelling of your email. We send at most three of these emails an hour; only the latest link works.",
    anotherEmail: "Use another email",
  },
} as const;
