export const peoplesSecondFactors = {
  title: "Two-factor authentication of people",
  noun: "people",
  search: "Search people",
  searchPlaceholder: "Search by name or email",
  show: "Show",
  everyone: "Everyone",
  missing: "Without two-factor authentication",
  on: "On",
  off: "Off",
  empty: {
    notFound: "No people found",
    notFoundHint: "No name or email contains “{search}”.",
    allUseIt: "Everyone uses two-factor authentication",
    allUseItHint: "Nobody is without it.",
  },
  reset: {
    button: "Reset",
    label: "Reset two-factor authentication for {person}",
    title: "Reset two-factor authentication for {person}?",
    description:
      "First make sure that the request really comes from this person. They will be signed out everywhere and sign in with their password alone until they set it up again.",
    confirm: "Reset two-factor authentication",
    done: "Two-factor authentication of {person} was reset",
    failed: "Two-factor authentication was not reset",
  },
} as const;
