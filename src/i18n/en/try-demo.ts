export const tryDemo = {
  try: "Try the demo",
  failed: "The demo was not started",
  ready: "Your demo is ready. Taking you there.",
  continue: "Continue to the demo",
} as const;
