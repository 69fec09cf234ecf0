export const secondFactorErrors = {
  nothingToConfirm: "There is nothing to confirm. Start the setup again.",
  required: "Two-factor authentication is required for your account.",
  notSetUp: "Two-factor authentication is not set up for your account.",
  notSetUpForPerson: "Two-factor authentication is not set up for this person.",
  ownInSettings: "Change your own two-factor authentication in your security settings.",
  personNotFound: "Person {id} not found.",
} as const;
