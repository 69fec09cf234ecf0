export const allowedOrigins = {
  title: "Allowed origins",
  loadingFailed: "The origins could not be loaded",
  saved: "The origins were saved",
  changedByOther: "Someone else changed these settings",
  label: "Origins",
  help: "Web pages of these origins may call the API. One per line, such as https://app.example.com. Pages still need an API key or a sign-in. Programs outside a browser do not need to be listed.",
  save: "Save",
} as const;
