import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/server/per-process";
import type { Transaction } from "./session";

type Callback = () => void;

interface Surrounding {
  tx: Transaction;
  callbacks: Callback[];
}

const surrounding = perProcess("after commit", () => new AsyncLocalStorage<Surrounding>());

/**
 * Calls back once the surrounding transaction has committed; immediately outside a transaction, never after a rollback.
 * For follow-up work that may be lost: the process may end in between.
 */
export function afterCommit(callback: Callback): void {
  const transaction = surrounding.getStore();
  if (transaction) transaction.callbacks.push(callback);
  else callback();
}

/** The surrounding transaction; undefined outside one. */
export const currentTransaction = (): Transaction | undefined => surrounding.getStore()?.tx;

/** For the data layer only: runs the body of a transaction and collects its callbacks in the list. */
export function collectAfterCommit<T>(
  callbacks: Callback[],
  tx: Transaction,
  body: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return surrounding.run({ tx, callbacks }, () => body(tx));
}
