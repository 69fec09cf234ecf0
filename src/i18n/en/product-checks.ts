export const productChecks = {
  notAnAmount: "{field} must be an amount such as {example}, at most {max}",
  notWhole: "{field} must be a whole number",
  belowZero: "{field} cannot be below 0",
  tooMany: "{field} can be at most {max}",
  changeNotWhole: "Change must be a whole number",
  changeZero: "Change cannot be 0",
  productRepeated: "List each product only once",
  changedSince: "Changed since must be today, week, or a day such as 2026-01-31",
  cursor: "This is not a valid cursor",
  onlySharedForEveryone: "Only a shared view can be everyone’s default",
  status: "Status must be active, draft or archived",
} as const;
