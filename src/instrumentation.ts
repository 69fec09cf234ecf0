/**
 * Runs once before the first request: an invalid setting or an unfit database fails startup, not a customer's request.
 */
export async function register(): Promise<void> {
  // biome-ignore-start lint/style/noProcessEnv: Next evaluates these at build time, to leave out what does not run there.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.BUILT_FOR_FUNCTIONS === "true") {
    const { startFunction } = await import("./start-function");
    await startFunction();
  } else {
    const { startServer } = await import("./start");
    await startServer();
    // The development server reloads only its routes.
    if (process.env.NODE_ENV === "development") return;
    const { registerNodeEntry } = await import("./api/node-entry");
    await registerNodeEntry();
  }
  // biome-ignore-end lint/style/noProcessEnv: see above
}
