export const accountPages = {
  signIn: {
    pageTitle: "Sign in to {organization}",
    notFound: "Workspace not found",
    suspended: "Workspace suspended",
  },
  demoClosed: {
    title: "You are not signed in to this demo",
    description: "A demo has no password. Only its visitor is in it, in one browser, until they sign out.",
    startAnother: "Start another demo",
    startPage: "Go to the start page",
  },
  acceptInvitation: {
    pageTitle: "Invitation",
    title: "Join {organization}",
  },
  forgotPassword: {
    pageTitle: "Forgot password",
    title: "Forgot your password?",
    description: "For your account at {organization}.",
  },
  resetPassword: {
    pageTitle: "New password",
    title: "Choose a new password",
    description: "For your account at {organization}.",
  },
  changeEmail: {
    pageTitle: "New email address",
    title: "Use this email address?",
    description: "It becomes the email address of your account at {organization}, and you sign in with it.",
  },
  keepEmail: {
    pageTitle: "Keep your email address",
    title: "Did someone else change your email address?",
    description:
      "If so, keep it for your account at {organization}: everyone signed in to the account is signed out, its password stops working, and we send you a link to choose a new one.",
  },
  verifyEmail: {
    title: "Verify your email address",
    description:
      "It belongs to your account at {organization}. Once it is verified, you can invite other people.",
  },
  confirmAuditEmail: {
    pageTitle: "Copies of emails",
    title: "Receive copies of these emails?",
    description: "You would receive a blind copy of the emails that the workspace of {organization} sends.",
  },
} as const;
