export const secondFactor = {
  title: "Two-factor authentication",
  on: "On",
  off: "Off",
  loadingFailed: "Two-factor authentication could not be loaded",
  turnedOn: "Two-factor authentication is on",
  turnedOff: "Two-factor authentication is off",
  explanation:
    "Two-factor authentication protects your account even if your password is stolen: signing in also takes a code from an authenticator app.",
  setUp: "Set up",
  inUse: "Signing in requires a code from your authenticator app.",
  inUseSince: "Signing in requires a code from your authenticator app since <date></date>.",
  codesLeft: "{count, plural, one {# recovery code is left.} other {# recovery codes are left.}}",
  fewCodesLeft: "Generate new ones before you run out.",
  newCodes: "New recovery codes",
  anotherApp: "Use another app",
  turnOff: "Turn off",
  cancel: "Cancel",
  tasks: {
    setUp: {
      submit: "Continue",
      text: "Confirm that it is you to see the code for your authenticator app.",
    },
    newCodes: {
      submit: "Generate new codes",
      text: "Confirm that it is you to continue. Your current recovery codes stop working.",
    },
    turnOff: {
      submit: "Turn off",
      text: "Confirm that it is you to continue. You will sign in with your password alone, and your recovery codes stop working.",
    },
  },
  setup: {
    qrCode: "QR code for your authenticator app",
    title: "Add this account to your authenticator app",
    explanation:
      "Scan the code with your password manager, Google Authenticator, 2FAS or another app. If you cannot scan it, enter this secret:",
    copySecret: "Copy secret",
    openInApp: "Open in app",
    code: "Code from your app",
    codeHelp: "The 6-digit code that the app shows for this account.",
    submit: "Turn on",
    failed: "This did not work",
    wrongCode:
      "This code is not correct. Check that the clock on your phone is right, and try the next code.",
  },
  recoveryCodes: {
    title: "Save your recovery codes",
    explanation:
      "If you lose access to your authenticator app, use one of these codes to sign in. Each code works once. Keep them in your password manager or another safe place.",
    shownOnce: "They are shown only once",
    shownOnceHint: "You cannot see them again, and neither can an administrator.",
    download: "Download",
    copy: "Copy",
    saved: "I have saved them",
    fileTitle: "Recovery codes of {email} at {organization}",
    fileHelp: "Use each code once to sign in when you do not have your authenticator app.",
    fileName: "recovery-codes",
  },
} as const;
