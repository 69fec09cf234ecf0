export const resetPassword = {
  submit: "Change password",
  failed: "The password was not changed",
  consequence: "For <email></email>. You will be signed out on all devices.",
  used: {
    title: "This link has already been used",
    hint: "Sign in with the password that was set with it. If that was not you, request a new link now.",
  },
  expired: {
    title: "This link is no longer valid",
    hint: "A link expires after one hour, when a newer one is sent, or when the password is changed.",
  },
  unknown: {
    title: "This link is not valid here",
    hint: "It is incomplete or belongs to another workspace. Copy the whole link from the email, or request a new one.",
  },
  advice: "Request a new one.",
  requestNewLink: "Request a new link",
  backToSignIn: "Back to sign-in",
} as const;
