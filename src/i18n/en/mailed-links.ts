export const mailedLinks = {
  missing: {
    title: "Open the link in your email",
    hint: "This page needs the complete link. If you reloaded the page, open the link again: it still works.",
  },
  notWorking: "This link does not work",
  notChecked: "The link could not be checked",
  tryAgain: "Try again",
  checking: "Checking the link",
} as const;
