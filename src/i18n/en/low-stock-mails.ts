export const lowStockMails = {
  title: "Low stock",
  loadingFailed: "The choice could not be loaded",
  label: "Email me when products become low or run out",
  help: "At most one email a day, with the products that have become low since the last one.",
  save: "Save",
  notSaved: "The choice was not saved",
  turnedOn: "You will get emails about low stock",
  turnedOff: "You will get no more emails about low stock",
} as const;
