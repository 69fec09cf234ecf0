import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/server/per-process";

type Callback = () => void;

const waiting = perProcess("after commit", () => new AsyncLocalStorage<Callback[]>());

/**
 * Calls back once the surrounding transaction has committed; immediately outside a transaction, never after a rollback.
 * For follow-up work that may be lost: the process may end in between.
 */
export function afterCommit(callback: Callback): void {
  const callbacks = waiting.getStore();
  if (callbacks) callbacks.push(callback);
  else callback();
}

/** An object that identifies the surrounding transaction; undefined outside one. */
export const currentTransaction = (): object | undefined => waiting.getStore();

/** For the data layer only: runs the body of a transaction and collects its callbacks in the list. */
export function collectAfterCommit<T>(callbacks: Callback[], body: () => Promise<T>): Promise<T> {
  return waiting.run(callbacks, body);
}
