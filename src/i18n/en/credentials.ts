export const credentials = {
  enterPassword: "Enter your password",
  passwordTooLong: "Password is too long",
  enterCode: "Enter a code",
  codeTooLong: "Code is too long",
  enterSixDigits: "Enter the 6-digit code from your app",
  notASession: "Not a session id",
} as const;
