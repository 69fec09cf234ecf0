export const apiKeyChecks = {
  noScope: "Choose at least one",
  past: "Choose a time in the future",
  tooFar: "Choose a time within {years} years",
} as const;
