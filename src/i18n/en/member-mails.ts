export const memberMails = {
  invitation: {
    subject: "{invitedBy} invited you to {organization}",
    heading: "Join {organization}",
    invited: "{invitedBy} invited you to the workspace of {organization}.",
    expiry: "Choose a password to join. The link expires in seven days.",
    accept: "Accept invitation",
    footnote: "If you do not know this person, you can ignore this email: nothing happens unless you accept.",
  },
  hello: "Hello {firstName}",
  confirmEmail: {
    subject: "Confirm your new email address for {organization}",
    text: "Please confirm that this is the new email address of your account at {organization}. The link expires in 24 hours and works once. Until you use it, your email address stays the same.",
    use: "Use this email address",
    footnote:
      "You are receiving this because someone entered this email for their account. If it was not you, you can ignore it: nothing happens without the link.",
  },
  emailTaken: {
    subject: "This email address already has an account at {organization}",
    heading: "This email address is already in use",
    what: "Someone entered this email address as the new one of their account at {organization}. It already belongs to an account there, so nothing was changed.",
    ifYou:
      "If it was you, sign in with this email address, or ask an administrator which of your accounts you should use.",
    signIn: "Sign in",
    footnote: "If it was not you, you can ignore this email: your account is not affected.",
  },
  emailChangeRequested: {
    subject: "Your email address for {organization} is about to change",
    what: "Someone, most likely you, entered {email} as the new email address of your account at {organization}. It will be used once it has been confirmed.",
    ifNotYou:
      "If this was you, there is nothing to do here. If it was not, someone knows your password: keep your email address with this link. It works for seven days, ends every session of your account, and sends you a link to choose a new password.",
  },
  emailChanged: {
    subject: "Your email address for {organization} was changed",
    what: "The email address of your account at {organization} is now {email}. You sign in with it from now on, and emails are sent there.",
    ifNotYou:
      "If this was not you, get your email address back with this link. It works for seven days, ends every session of your account, and sends you a link to choose a new password.",
  },
  notMe: "This was not me",
  unnoticed: "We send you this email so that nobody can change your email address unnoticed.",
} as const;
