export const acceptInvitation = {
  invitedBy: "{name} invited <email></email>. Enter your name and choose a password.",
  invitedByAdministrator: "An administrator invited <email></email>. Enter your name and choose a password.",
  password: "Password",
  join: "Join {organization}",
  notJoined: "You could not join",
  toSignIn: "Go to sign-in",
  askForNew: "Ask for a new one.",
  problems: {
    LINK_USED: {
      title: "This invitation has already been accepted",
      hint: "Sign in with the password you chose then.",
    },
    LINK_EXPIRED: {
      title: "This invitation is no longer valid",
      hint: "It has expired or was revoked. Ask the person who invited you for a new one.",
    },
    LINK_UNKNOWN: {
      title: "This link is not valid here",
      hint: "It is incomplete, belongs to another workspace, or was replaced by a newer one. Copy the whole link from the latest email.",
    },
  },
} as const;
