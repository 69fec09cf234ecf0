/** Runs once before the first request: a wrong setting or an unfit database stops the start, not a customer. */
export async function register(): Promise<void> {
  // biome-ignore-start lint/style/noProcessEnv: Next evaluates these at build time, to leave out what does not run there.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.BUILT_FOR_FUNCTIONS === "true") {
    const { startFunction } = await import("./start-function");
    await startFunction();
  } else {
    const { startServer } = await import("./start");
    await startServer();
    // The development server reloads its routes alone.
    if (process.env.NODE_ENV === "development") return;
    const { registerNodeEntry } = await import("./api/node-entry");
    registerNodeEntry();
  }
  // biome-ignore-end lint/style/noProcessEnv: see above
}
