export const language = {
  title: "Language",
  legend: "Language of pages and emails",
  asOrganization: "As the organization",
  help: "Numbers and dates are written as your organization has chosen.",
  save: "Save language",
  saved: "Your language was saved",
  notSaved: "Your language was not saved",
} as const;
