export const signInRules = {
  title: "Sign-in rules",
  loadingFailed: "The rules could not be loaded",
  save: "Save",
  saved: "The rules were saved",
  notSaved: "The rules were not saved",
  nothingToSave: "No changes to save",
  password: {
    title: "Change the sign-in rules?",
    save: "Save rules",
  },
  conflict: {
    title: "Someone else changed these rules",
    explanation: "Their changes are shown, and your choices are still here. Review them, then save again.",
  },
  fields: {
    isRequired: "Two-factor authentication is required",
    day: "Required from",
    lifetime: "Session length",
    hours: "Hours",
  },
  secondFactor: {
    legend: "Two-factor authentication for everyone",
    label: "Require two-factor authentication",
    help: "People without it are reminded until the date that you choose. From then on, they can only open the page to set it up.",
    from: "From",
    fromHelp: "Choose today to require it right away.",
  },
  lifetime: {
    explanation:
      "After this time, people have to sign in again, even if they are active. It counts from sign-in.",
    none: "As long as they are used",
    noneHelp: "Sessions end after 7 days of inactivity.",
    custom: "Custom",
    hours: "Hours",
    longest: "30 days",
    shorter: "Sessions older than that end as soon as you save, possibly including yours.",
  },
  problems: {
    day: "Choose a date",
    hours: "Enter a whole number from {min} to {max}",
  },
} as const;
