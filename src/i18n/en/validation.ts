export const validation = {
  required: "{field} is required",
  tooShort: "{field} needs at least {min} characters",
  tooLong: "{field} can have at most {max} characters",
  unstorable: "{field} contains characters that cannot be stored",
  webAddress: "{field} cannot contain a web address. Put a space after a full stop",
  notEmail: "Enter an email address such as name@example.com",
  emailTooLong: "Email can have at most {max} characters",
} as const;
