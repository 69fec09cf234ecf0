export const changePassword = {
  title: "Password",
  current: "Current password",
  consequence: "You will be signed out on all other devices.",
  submit: "Change password",
  failed: "Your password was not changed",
  changed: "Your password was changed",
  othersSignedOut:
    "{count, plural, =0 {You were not signed in anywhere else.} one {One other device was signed out.} other {# other devices were signed out.}}",
} as const;
