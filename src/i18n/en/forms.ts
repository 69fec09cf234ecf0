export const forms = {
  optional: "Optional",
  email: "Email",
  password: "Password",
  showPassword: "Show password",
  hidePassword: "Hide password",
  firstName: "First name",
  lastName: "Last name",
  duration: "From {min} to {max} ({longest}).",
  pictureFiles: "PNG, JPEG, WebP or AVIF, at most 512 KiB.",
} as const;
