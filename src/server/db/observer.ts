import { perProcess } from "@/server/per-process";

export interface StatementEvent {
  sql: string;
  durationMs: number;
  /** Sent while another statement of its connection was pending: the two share a round trip. */
  sharesRoundTrip: boolean;
  affectedRows?: number | undefined;
  error?: unknown;
}

/** Events of the database, for logs and for tests that count. Observers must not throw. */
export interface DatabaseObserver {
  /** After each statement. Without parameters, which contain personal data. */
  statement?(event: StatementEvent): void;
  /** After a wait for a connection, successful or not. */
  connection?(event: { waitMs: number; error?: unknown }): void;
  /** A statement that the guard refused: a defect or an attack. */
  refusal?(error: Error): void;
  /** The tenant scope is lifted. */
  bypass?(reason: string): void;
}

const observers = perProcess("database observers", () => new Set<DatabaseObserver>());

/** Adds an observer; the returned function removes it. */
export function observeDatabase(observer: DatabaseObserver): () => void {
  observers.add(observer);
  return () => {
    observers.delete(observer);
  };
}

/** For the data layer only: notifies the observers. */
export const notify: Required<DatabaseObserver> = {
  statement: (event) => {
    for (const observer of observers) observer.statement?.(event);
  },
  connection: (event) => {
    for (const observer of observers) observer.connection?.(event);
  },
  refusal: (error) => {
    for (const observer of observers) observer.refusal?.(error);
  },
  bypass: (reason) => {
    for (const observer of observers) observer.bypass?.(reason);
  },
};
