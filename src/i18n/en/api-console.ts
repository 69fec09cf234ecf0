export const apiConsole = {
  title: "Try it",
  sent: "Sent with your session, to {organization}.",
  sentChange: "Sent with your session, to {organization}. It changes real data.",
  body: "Body, as JSON",
  curl: "As a curl command",
  copy: "Copy",
  send: "Send {method}",
  noResponse: "There was no response",
  duration: "in {milliseconds, number} ms",
  responseBody: "Response body",
  responseHeaders: "Response headers",
  problems: {
    required: "Required",
    ascii: "Use ASCII characters only",
    json: "Not valid JSON: {reason}",
  },
} as const;
