export const conflicts = {
  yourValue: "Your value",
  currentValue: "Current value",
  on: "On",
  off: "Off",
  empty: "empty",
  choose: "Choose what to keep for each field, then save. Nothing you typed is lost.",
  notAffected:
    "These changes are shown now, and your fields are not affected: save to apply yours. Nothing you typed is lost.",
  notSaved: "The changes were not saved",
  noChanges: "No changes to save",
} as const;
