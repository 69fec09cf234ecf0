/**
 * Connects the tabs of a workspace. The same channel sends and receives, because a tab does not receive what it has
 * sent through it.
 */
const channel = typeof window === "undefined" ? null : new BroadcastChannel("session");

/** Tells other tabs that the session of the browser has begun or ended. */
export const announceSession = () => channel?.postMessage("changed");

/** Calls back when another tab announces a change. Returns how to end that. */
export function onSessionChange(changed: () => void): () => void {
  channel?.addEventListener("message", changed);
  return () => channel?.removeEventListener("message", changed);
}
