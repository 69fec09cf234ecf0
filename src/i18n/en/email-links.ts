export const emailLinks = {
  changeEmail: {
    submit: "Use this email address",
    failure: "Your email address was not changed",
    done: "Your email address was changed",
    doneHint: "You sign in with {email} from now on. Your other devices were signed out.",
    next: "Go to your workspace",
    problems: {
      LINK_USED: {
        title: "This link has already been used",
        hint: "Your email address was changed. Sign in with the new one.",
      },
      LINK_EXPIRED: {
        title: "This link is no longer valid",
        hint: "It is older than a day, was canceled, or a newer one was sent. Your email address has not changed: you can change it in your profile.",
      },
      LINK_UNKNOWN: {
        title: "This link is not valid here",
        hint: "It may have been cut off: copy the whole link from the email. If it is for another workspace, open it there.",
      },
      DUPLICATE: {
        title: "This email address belongs to another account",
        hint: "Someone here uses it now. Your email address has not changed.",
      },
    },
  },
  keepEmail: {
    submit: "Keep my email address",
    failure: "Your email address was not changed back",
    done: "Your email address was kept",
    doneHint:
      "We sent a link to {email}: choose a new password with it. Nobody can sign in with the old one.",
    next: "Send another link",
    problems: {
      LINK_USED: {
        title: "This link has already been used",
        hint: "Your email address was kept. If you have not chosen a new password yet, do so now.",
      },
      LINK_EXPIRED: {
        title: "This link is no longer valid",
        hint: "It is older than seven days, or a newer email about the change has another link. If you cannot sign in, tell your administrator.",
      },
      LINK_UNKNOWN: {
        title: "This link is not valid here",
        hint: "It may have been cut off: copy the whole link from the email. If it is for another workspace, open it there.",
      },
      CONFLICT: {
        title: "Your former email address belongs to another account",
        hint: "Tell your administrator that someone changed your email address.",
      },
    },
  },
} as const;
