export const usage = {
  title: "Limits and usage",
  loadingFailed: "Usage could not be loaded",
  needMore: "Need more? Contact support.",
  labels: {
    users: "People",
    products: "Products",
    requestsPerMinute: "Requests this minute",
    storage: "Storage",
  },
  help: {
    users: "Active people and open invitations.",
    products: "Not counting the trash.",
    requestsPerMinute:
      "By everyone and your programs together. Requests over the limit are refused until the next minute.",
    storage: "Pictures and files of products.",
  },
  limitReached: "Limit reached",
  almostAtLimit: "Almost at the limit",
  withoutLimit: "{used}, no limit",
  ofLimit: "{used} of {limit} ({percent}%)",
} as const;
