import { AsyncVariable } from "@/server/async-variable";
import { perProcess } from "@/server/per-process";
import type { Transaction } from "./transaction";

/** Unknown where the commit was sent and its result is missing. */
export type TransactionOutcome = "committed" | "undone" | "unknown";

/** What waits for the end of a transaction. */
type Callback = (outcome: TransactionOutcome) => void;

interface Surrounding {
  tx: Transaction;
  callbacks: Callback[];
}

const surrounding = perProcess("after commit", () => new AsyncVariable<Surrounding>());

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
  const transaction = surrounding.get();
  transaction?.callbacks.push(callback);
  return transaction !== undefined;
}

/** The surrounding transaction; undefined outside one. */
export const currentTransaction = (): Transaction | undefined => surrounding.get()?.tx;

/** For the data layer only: runs the body of a transaction and collects its callbacks in the list. */
export function collectCallbacks<T>(
  tx: Transaction,
  callbacks: Callback[],
  body: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return surrounding.run({ tx, callbacks }, () => body(tx));
}
