export const identity = {
  description: "Confirm that it is you to continue.",
  password: "Your password",
  cancel: "Cancel",
  failed: "This did not work",
} as const;
