export const profile = {
  loading: "Loading your profile",
  loadingFailed: "Your profile could not be loaded",
  saved: "Your profile was saved",
  changedElsewhere: "Your profile was changed elsewhere",
  name: "Name",
  save: "Save changes",
  account: "Account",
  administratorsCanChange: {
    roles: "Roles can be changed by an administrator.",
    rolesAndAssignments: "Roles, advisor and sponsor can be changed by an administrator.",
  },
} as const;
