export const localization = {
  title: "Localization",
  loadingFailed: "The localization could not be loaded",
  saved: "The localization was saved",
  changedByOther: "Someone else changed the localization",
  save: "Save localization",
  useMyTimeZone: "Use my time zone, {timeZone}",
  fields: {
    language: "Language",
    locale: "Number and date format",
    currency: "Currency",
    timeZone: "Time zone",
  },
  help: {
    language: "Of pages and emails for everyone who has chosen no other in their profile.",
    locale: "A language and country, such as en-US or de-AT.",
    currency: "Amounts stay as they are: changing the currency does not convert prices.",
    timeZone:
      "A region and city, such as Europe/Berlin, or UTC. Days in the overview and the activity log follow it; other times are shown in each person’s own time zone.",
  },
} as const;
