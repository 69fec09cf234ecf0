export const common = {
  breadcrumbs: "Breadcrumb",
  cancel: "Cancel",
  close: "Close",
  closeNavigation: "Close navigation",
  copied: "Copied",
  notCopied: {
    title: "Your browser did not allow copying",
    explanation: "Select the text and copy it manually.",
  },
  notifications: "Notifications",
  undo: "Undo",
  ctrlZ: "Ctrl+Z",
  undoKeys: "<keys></keys> also undoes it",
} as const;
