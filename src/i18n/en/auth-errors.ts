export const authErrors = {
  wrongCredentials: "Email or password is wrong.",
  wrongPassword: "The password is wrong.",
  wrongCode: "This code is incorrect or has already been used. Wait for the next one.",
  codeRequired: "Enter the code from your authenticator app, or a recovery code.",
  sessionEnded: "Your session has ended. Nothing was changed.",
  signInAgain: "The session has ended. Sign in again.",
  sessionNotFound: "Session not found.",
  apiKeyEnded: "The API key has changed, expired or been revoked. Nothing was changed.",
  linkUsed: "This link has already been used.",
  linkExpired: "This link has expired, or a newer one was sent.",
  linkUnknown: "This link is incomplete, or belongs to another workspace.",
  tooManyFailures:
    "Too many failed attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}, or reset the password.",
  tooManyInvalidKeys:
    "Too many invalid API keys. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
  unavailable: "Sign-in is not available at the moment.",
  tooManySignIns: "Too many sign-ins at the moment. Try again in a few seconds.",
  userNotFound: "User not found.",
  emailNotVerified: "Verify your email address first. We sent you a link.",
  samePassword: "Choose a password that differs from the current one",
  passwordChangedElsewhere: "Your password was changed elsewhere in the meantime.",
} as const;
