/** Of files that are being added to something. */
export const uploads = {
  list: "Files that are being added",
  waiting: "Waiting",
  sending: "Uploading",
  processing: "Processing",
  failed: "{name}: {problem}",
  retry: "Try again",
  cancel: "Cancel",
  dismiss: "Dismiss",
  cancelOf: "Do not add {name}",
} as const;
