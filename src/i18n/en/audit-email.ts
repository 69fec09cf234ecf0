export const auditEmail = {
  withdraw: "Withdraw request",
  withdrawn: "The request to {email} was withdrawn",
  notWithdrawn: "The request was not withdrawn",
} as const;
