export const errors = {
  sessionEnded: "Your session has ended. Sign in in a new tab, then try again here.",
  unexpectedResponse: "The server responded with an error (HTTP {status}). Try again in a moment.",
  offline: "You are offline. Try again when you are back online.",
  backOnline: "You are back online: try again.",
  unreachable: "The server could not be reached. {advice}",
  checkConnection: "Check your connection and try again.",
  stillHere: "{message} What you typed is still here.",
  signIn: "Sign in in a new tab",
  tryAgain: "Try again",
  reference: "Reference: {reference}",
  page: {
    title: "This page could not be shown",
    explanation:
      "Something went wrong on our side. Try again. If the problem persists, give the reference below to your administrator.",
  },
  unavailable: {
    title: "Temporarily unavailable",
    explanation:
      "Part of the service is not responding. Nothing is lost. Trying again in <shown>{seconds} s</shown><spoken>a few seconds</spoken>.",
    tryNow: "Try again now",
  },
} as const;
