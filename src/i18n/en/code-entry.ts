export const codeEntry = {
  authenticatorCode: "Authenticator code",
  authenticatorHelp: "The 6-digit code from your authenticator app.",
  recoveryCode: "Recovery code",
  recoveryHelp: "One of the recovery codes you saved. Each code works once.",
  useAuthenticator: "Use your authenticator app instead",
  useRecoveryCode: "Use a recovery code instead",
} as const;
