export const apiAccess = {
  title: "Call the API",
  reference: "API reference",
  baseUrl: "Base URL",
  limit: "Limit",
  requestsPerMinute: "{requests} requests per minute for each key",
  example: "Try it",
  copyExample: "Copy command",
} as const;
