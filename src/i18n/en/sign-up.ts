export const signUp = {
  organization: "Organization",
  emailHelp: "You sign in with it. We will send a link to verify it.",
  password: "Password",
  submit: "Create workspace",
  failed: "Your workspace was not created",
  ready: "{organization} is ready. Taking you to your workspace.",
  continue: "Continue to your workspace",
} as const;
