/** What the server says about API keys. */
export const apiKeyErrors = {
  notFound: "API key not found.",
  tooMany: "You have {max} API keys, the maximum. Revoke one to create another.",
  scopeNotAllowed: "Your roles do not allow {scope}, so your key cannot have it.",
  othersKey: "This key acts for {name}, and only they can rotate it. You can revoke it.",
  revoked: "This key was revoked. Create a new one.",
  nameTaken: "Another key has this name.",
} as const;
