export const secondFactorMail = {
  subject: {
    enabled: "Two-factor authentication at {organization} was enabled",
    replaced: "Two-factor authentication at {organization} was replaced",
    disabled: "Two-factor authentication at {organization} was disabled",
    reset: "Two-factor authentication at {organization} was reset",
  },
  heading: "Two-factor authentication has changed",
  change: {
    enabled:
      "Two-factor authentication was turned on for your account. Signing in now also takes a code from your authenticator app.",
    replaced:
      "Two-factor authentication was moved to another authenticator app. Codes from the previous app no longer work.",
    disabled:
      "Two-factor authentication was turned off for your account. You now sign in with your password alone.",
    reset:
      "An administrator reset two-factor authentication for your account and signed you out everywhere. You sign in with your password alone until you set it up again.",
  },
  footnote:
    "If you did not expect this, change your password now and tell an administrator of {organization}.",
} as const;
