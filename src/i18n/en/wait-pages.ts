/** The page that stands in for every other while it cannot be served. */
export const waitPages = {
  tryAgain: "Try again now",
  busy: {
    title: "Busy at the moment",
    text: "More pages have been requested than can be served at once. Nothing is lost and you stay signed in. This page reloads by itself in a moment.",
  },
  tooManyRequests: {
    title: "Too many requests",
    text: "Your network has requested too many pages in the last minute. Nothing is lost and you stay signed in. This page reloads by itself in a moment.",
  },
  unavailable: {
    title: "Temporarily unavailable",
    text: "Part of the service is not responding. Nothing is lost and you stay signed in. This page reloads by itself as soon as it can.",
  },
  offline: {
    title: "No connection",
    text: "The server cannot be reached from here. Check your network. This page opens by itself as soon as it can.",
  },
} as const;
