export const accountMails = {
  verification: {
    subject: "Verify your email address for {organization}",
    heading: "Hello {firstName}",
    request:
      "Please confirm that this is the email address of your account at {organization}. The link expires in 24 hours and works once.",
    link: "Verify email address",
    footnote:
      "You are receiving this because someone used this email for an account. If it was not you, you can ignore it: nothing happens without the link.",
  },
  resetPassword: {
    subject: "Choose a new password for {organization}",
    heading: "Choose a new password",
    request: "Someone, most likely you, requested a new password for your account at {organization}.",
    validity:
      "The link expires in one hour and works once. Until you use it, your current password stays the same.",
    link: "Choose a new password",
    footnote: "If it was not you, you can ignore this email: nothing has changed.",
  },
  passwordChanged: {
    subject: "Your password for {organization} was changed",
    heading: "Your password was changed",
    change:
      "The password of your account at {organization} was changed on {time}. You were signed out on all other devices.",
    advice:
      "If this was you, there is nothing to do. If it was not, choose a new password now and tell your administrator.",
    link: "This was not me",
    footnote:
      "We send you this email whenever your password changes, so that nobody can change it unnoticed.",
  },
} as const;
