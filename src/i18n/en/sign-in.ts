export const signIn = {
  title: "Sign in to {organization}",
  wrongOrganization: "Wrong organization? <find>Find your workspace</find>",
  wrongOrganizationOrNew:
    "Wrong organization? <find>Find your workspace</find> or <create>create one</create>",
  notes: {
    supportEnded: {
      title: "Your support session has ended",
      text: "It reached its limit of 30 minutes or was stopped. Everything you did is recorded under both names.",
    },
    impersonation: {
      title: "The support session did not start",
      text: "The link from the platform works once, within a minute. Go back to the platform and try again.",
    },
    handoff: {
      title: "Please sign in",
      text: "The link from the sign-up page works once, within a minute. Your workspace is ready: sign in with the email and password you chose.",
    },
    moved: {
      title: "Your workspace has moved here",
      text: "Sign in here from now on. The old subdomain redirects here for 30 days.",
    },
    passwordChanged: {
      title: "Your password was changed",
      text: "Sign in with your new password.",
    },
  },
  backToPlatform: "Back to the platform",
  email: "Email",
  password: "Password",
  submit: "Sign in",
  back: "Back",
  forgotPassword: "Forgot your password?",
  passwordMissing: "Enter your password",
  emailInvalid: "Enter an email address such as name@example.com",
  codeMissing: "Enter a code",
  wrongCode: "This code is incorrect or has already been used. Wait for the next one.",
  problems: {
    INVALID_CREDENTIALS: {
      title: "Email or password is wrong",
      hint: "Check both and try again. Passwords are case-sensitive.",
    },
    OFFLINE: {
      title: "You are offline",
      hint: "Sign in when you are back online.",
    },
    TENANT_SUSPENDED: {
      title: "This workspace is suspended",
      hint: "Nobody can sign in until it is reactivated. Ask your administrator.",
    },
    SERVICE_UNAVAILABLE: {
      title: "Sign-in is temporarily unavailable",
      hint: "Your password is not the problem. Try again in a moment.",
    },
    unexpected: {
      title: "Could not sign in",
      hint: "The server could not be reached or did not respond as expected. Try again in a moment.",
    },
  },
  paused: {
    title: "Too many attempts",
    hint: "Sign-in is paused, even with the right password. <countdown></countdown> Or <reset>choose a new password</reset>: this unlocks your account right away.",
    minutes: "Try again in {minutes, plural, one {# minute} other {# minutes}}.",
    seconds: "Try again in {seconds, plural, one {# second} other {# seconds}}.",
    over: "You can try again now.",
  },
} as const;
