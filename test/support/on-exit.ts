/**
 * Calls back when this process ends, whether by itself or because it is told to: what it has started must not outlive it. The
 * result withdraws that.
 */
export function onExit(callback: () => void): () => void {
  // Without a listener, a signal ends the process without the event.
  if (process.listenerCount("SIGTERM") === 0) process.once("SIGTERM", () => process.exit(143));
  process.once("exit", callback);
  return () => process.off("exit", callback);
}
