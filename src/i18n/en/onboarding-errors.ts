export const onboardingErrors = {
  signUpClosed: "Sign-up is closed. Ask the operator of this service for a workspace.",
  noDemo: "There is no demo here.",
  demosInUse:
    "All demo workspaces are in use. Try again in {unit, select, hours {{count, plural, one {# hour} other {# hours}}} minutes {{count, plural, one {# minute} other {# minutes}}} other {{count, plural, one {# second} other {# seconds}}}}{signUp, select, open {, or create a workspace of your own} other {}}.",
} as const;
