export const productHistory = {
  title: "History",
  loadingFailed: "The history could not be loaded",
  none: "No changes yet.",
  older: "Show older changes",
  by: "by {name}",
} as const;
