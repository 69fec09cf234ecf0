export const signOut = {
  failed: "You are still signed in",
  failure: "You could not be signed out. Try again in a moment.",
} as const;
