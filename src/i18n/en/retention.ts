export const retention = {
  title: "Activity retention",
  loadingFailed: "The setting could not be loaded",
  explanation:
    "The activity log shows who changed what. Older entries are deleted permanently; exports you have downloaded are not affected.",
  legend: "Keep activity",
  choices: {
    forever: "Forever",
    days: "{days, plural, one {# day} other {# days}}",
    years: "{years, plural, one {# year} other {# years}}",
    custom: "Custom",
  },
  daysField: "Days",
  save: "Save",
  notSaved: "The setting was not saved",
  keptForever: "Activity is kept forever",
  keptFor: "Activity is kept for {days, plural, one {# day} other {# days}}",
  changedByOtherToForever:
    "Someone else set this to forever in the meantime. Your choice is still here: review it, then save again.",
  changedByOther:
    "Someone else set this to {days, plural, one {# day} other {# days}} in the meantime. Your choice is still here: review it, then save again.",
  password: {
    title: "Change the activity retention?",
    save: "Save setting",
  },
  confirm: {
    title: "Keep activity for {days, plural, one {# day} other {# days}} only?",
    deleteAndSave: "Delete and save",
    nothing:
      "Nothing is older than <keptSince></keptSince>. From now on, older activity is deleted every day.",
    exact:
      "{entries, plural, one {{shownEntries} entry} other {{shownEntries} entries}}, from <oldest></oldest> to <keptSince></keptSince>, will be deleted within the hour. This cannot be undone.",
    atLeast:
      "More than {entries, plural, one {{shownEntries} entry} other {{shownEntries} entries}}, from <oldest></oldest> to <keptSince></keptSince>, will be deleted within the hour. This cannot be undone.",
  },
} as const;
