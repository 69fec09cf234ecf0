export const mailFrame = {
  linkToCopy: "If the button does not work, copy this link into your browser:",
} as const;
