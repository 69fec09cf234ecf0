/**
 * Calls back when this process ends, by itself or by a signal: what it has started must not outlive it. The result
 * cancels that.
 */
export function onExit(callback: () => void): () => void {
  // Without a listener, a signal ends the process without the event.
  if (process.listenerCount("SIGTERM") === 0) process.once("SIGTERM", () => process.exit(143));
  process.once("exit", callback);
  return () => process.off("exit", callback);
}
