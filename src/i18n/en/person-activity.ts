export const personActivity = {
  title: "History",
  all: "All activity",
  show: "Show",
  sides: {
    by: "What they did",
    to: "Changes to the account",
  },
  loadingFailed: "The history could not be loaded",
  none: "No activity yet.",
} as const;
