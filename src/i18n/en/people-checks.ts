export const peopleChecks = {
  noRole: "Choose at least one role",
  emptyList: "The list is empty",
} as const;
