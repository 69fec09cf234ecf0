export const tenantPeople = {
  title: "People",
  noun: "people",
  search: "Search people",
  searchExample: "Search by name or email",
  loadingFailed: "The people could not be loaded",
  noneFound: "No people found",
  noMatches: "No people match your search.",
  none: "No people yet",
  noneHelp: "The first administrator appears here after joining with the emailed link.",
  disabled: "Disabled",
  neverSignedIn: "Never signed in",
  supportSession: "Support session",
  startAs: "Start a support session as {name}",
  start: {
    title: "Start a support session as {name}?",
    description:
      "For 30 minutes you can see and do what {name} can in {organization}, except for security settings, people and invitations. Everything is recorded under both names.",
    reasonHelp: "Administrators of {organization} can read it.",
    submit: "Start support session",
    continueAs: "Continue as {name}",
    leading: "You will be taken to {organization} as {name}.",
  },
} as const;
