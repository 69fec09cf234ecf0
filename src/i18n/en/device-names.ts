export const deviceNames = {
  unknown: "Unknown device",
  browserOn: "{browser} on {system}",
  someBrowserOn: "Browser on {system}",
} as const;
