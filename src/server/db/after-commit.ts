import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/server/per-process";

/** Unknown where the commit was sent and its answer is missing. */
export type TransactionOutcome = "committed" | "undone" | "unknown";

/** What waits for the end of a transaction. */
type Callback = (outcome: TransactionOutcome) => void;

const waiting = perProcess("after commit", () => new AsyncLocalStorage<Callback[]>());

/**
 * Calls back once the surrounding transaction has committed; immediately outside a transaction, never after a rollback.
 * For follow-up work that may be lost: the process may end in between.
 */
export function afterCommit(callback: () => void): void {
  const isWithin = afterTransaction((outcome) => {
    if (outcome === "committed") callback();
  });
  if (!isWithin) callback();
}

/** Calls back once the surrounding transaction has ended, in whichever way; false, and never, outside one. */
export function afterTransaction(callback: Callback): boolean {
  const callbacks = waiting.getStore();
  callbacks?.push(callback);
  return callbacks !== undefined;
}

/** An object that identifies the surrounding transaction; undefined outside one. */
export const currentTransaction = (): object | undefined => waiting.getStore();

/** For the data layer only: runs the body of a transaction and collects its callbacks in the list. */
export function collectCallbacks<T>(callbacks: Callback[], body: () => Promise<T>): Promise<T> {
  return waiting.run(callbacks, body);
}
