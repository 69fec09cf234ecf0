import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/server/per-process";

type Callback = () => void;

const waiting = perProcess("after commit", () => new AsyncLocalStorage<Callback[]>());

/**
 * Calls back once the transaction around the caller has committed; at once outside of one, never when it rolls back.
 * For what the change makes possible, not for what it needs: a process may end in between.
 */
export function afterCommit(callback: Callback): void {
  const callbacks = waiting.getStore();
  if (callbacks) callbacks.push(callback);
  else callback();
}

/** An object that stands for the transaction around the caller; undefined outside of one. */
export const currentTransaction = (): object | undefined => waiting.getStore();

/** For the data layer alone: runs the body of a transaction and keeps what wants to be called after it in the list. */
export function collectAfterCommit<T>(callbacks: Callback[], body: () => Promise<T>): Promise<T> {
  return waiting.run(callbacks, body);
}
