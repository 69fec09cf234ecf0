/** Runs once before the first request: a wrong setting or an unfit database stops the start, not a customer. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next evaluates this at build time to leave Node code out of other runtimes.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./server/start");
  await startServer();
}
