import type { MySqlTransactionConfig } from "drizzle-orm/mysql-core";
import type { FieldPacket, PoolConnection, QueryResult } from "mysql2";
import { deferred } from "@/server/deferred";
import { currentOperation } from "@/server/operation";
import { firedLate } from "@/server/within";
import { driverQuery } from "./driver-query";
import { DatabaseUnavailableError, isDeadlock, isOutage } from "./errors";
import { notify, type StatementEvent } from "./observer";
import { sendAhead, writeTogether } from "./pipelining";

const queryTimeoutMs = 5_000;

export interface Statement {
  sql: string;
  params: unknown[];
  rowsAsArray: boolean;
  /** Reads few rows through an index: other reads of its tenant may wait for it (see `SharedReads`). */
  isBriefRead?: boolean;
}

/** Rows or, for a write, its header; and the columns. Drizzle passes it on for raw SQL. */
export type StatementResult = [result: QueryResult, fields: FieldPacket[]];

/** How a transaction differs from the database's settings. */
export type TransactionOptions = Pick<MySqlTransactionConfig, "isolationLevel">;

/**
 * A physical connection while it is in use. Statements are sent immediately, and their results come in order: those sent without
 * waiting for each other share a round trip (decision 25). Based on the driver's callbacks: its promises capture a
 * stack trace for every statement.
 */
export class Connection {
  readonly #driver: PoolConnection;
  readonly #onRelease: () => void;
  /** Rejects the statements that wait for a response. */
  readonly #pending = new Map<Promise<StatementResult>, (error: Error) => void>();
  #lastResultAt = 0;
  /** Fires when the current statement has taken too long. */
  #deadline: NodeJS.Timeout | undefined;
  #dueAt = 0;
  #isExtended = false;
  /** Why it can no longer be used. */
  #loss: Error | undefined;

  constructor(driver: PoolConnection, onRelease = () => {}) {
    this.#driver = driver;
    this.#onRelease = onRelease;
  }

  /** The thread id on the database server. */
  get threadId(): number {
    return this.#driver.threadId;
  }

  /**
   * Sends one statement. Uses `query`, not `execute`: MariaDB may plan a prepared `COUNT` as a full scan, and preparing
   * costs a round trip; the driver's escaping is safe with the verified sql_mode and the parameter types that the guard
   * allows. The SQL comment with the operation is added here, below the guard, which refuses comments.
   */
  query({ sql, params, rowsAsArray }: Statement): Promise<StatementResult> {
    const sharesRoundTrip = this.#pending.size > 0;
    const sentAt = performance.now();
    const ended = (outcome: Pick<StatementEvent, "affectedRows" | "error">) => {
      const now = performance.now();
      // Without the time spent waiting for the statements before it.
      const durationMs = now - Math.max(sentAt, this.#lastResultAt);
      this.#lastResultAt = now;
      notify.statement({ sql, durationMs, sharesRoundTrip, ...outcome });
    };
    const sent = { sql: sql + (currentOperation()?.sqlTag ?? ""), values: params, rowsAsArray };
    return this.#send(sent).then(
      (result) => {
        ended("affectedRows" in result[0] ? { affectedRows: result[0].affectedRows } : {});
        return result;
      },
      (error: unknown) => {
        ended({ error });
        // After a deadlock the transaction is gone; later statements would run on their own.
        if (isDeadlock(error)) this.#giveUp(error);
        if (!isOutage(error)) throw error;
        this.#giveUp(error);
        throw new DatabaseUnavailableError("The database did not respond", { cause: error });
      },
    );
  }

  #send(statement: Parameters<typeof driverQuery>[0]): Promise<StatementResult> {
    if (this.#loss) return Promise.reject(this.#loss);
    const { promise, resolve, reject } = deferred<StatementResult>();
    const isBehind = this.#pending.size > 0;
    if (!isBehind) this.#restartDeadline();
    writeTogether(this.#driver);
    this.#pending.set(promise, reject);
    const query = driverQuery(statement, (error, result, fields) => {
      this.#pending.delete(promise);
      // The turn of the next one.
      if (this.#pending.size > 0) this.#restartDeadline();
      if (error) reject(error);
      else resolve([result, fields]);
    });
    Reflect.apply(this.#driver.query, this.#driver, [query]);
    if (isBehind && this.#pending.has(promise)) sendAhead(this.#driver, query);
    return promise;
  }

  /** One timer for all statements: the driver would start one for each. */
  #restartDeadline(): void {
    this.#isExtended = false;
    this.#startDeadline();
  }

  #startDeadline(): void {
    this.#dueAt = performance.now() + queryTimeoutMs;
    if (this.#deadline) this.#deadline.refresh();
    else this.#deadline = setTimeout(() => this.#expire(), queryTimeoutMs);
  }

  #expire(): void {
    if (this.#pending.size > 0 && firedLate(this.#dueAt) && !this.#isExtended) {
      // Data that arrived while the process was frozen has not been read yet.
      this.#isExtended = true;
      this.#startDeadline();
      return;
    }
    this.#deadline = undefined;
    if (this.#pending.size === 0) return;
    this.#giveUp(new Error(`No response within ${queryTimeoutMs} ms`));
  }

  /**
   * Begins a transaction; need not be awaited. Not with `begin`: after a deadlock, which ends the transaction,
   * statements already sent would autocommit one by one. With autocommit off, they become a transaction that is never
   * committed. It forgets the ids that the connection has generated before (see `lastInsertId`).
   */
  begin(options?: TransactionOptions): Promise<unknown> {
    const begun = this.query(control("set autocommit = 0, last_insert_id = 0"));
    if (!options) return begun;
    // For the transaction that the next statement begins.
    const level = this.query(control(`set transaction isolation level ${options.isolationLevel}`));
    return Promise.all([begun, level]);
  }

  /** Commits. Throws, with the connection closed, if that fails. */
  async commit(): Promise<void> {
    // Statements that nobody awaited must have succeeded too.
    if (this.#pending.size > 0) await Promise.all(this.#pending.keys());
    try {
      await this.query(control("set autocommit = 1"));
    } catch (error) {
      this.#giveUp(error);
      throw error;
    }
  }

  /** Rolls back the transaction; if that is not possible, closes the connection, which has the same effect. */
  async rollback(): Promise<void> {
    try {
      await this.query(control("rollback"));
      await this.query(control("set autocommit = 1"));
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Returns the connection to the pool. */
  release(): void {
    clearTimeout(this.#deadline);
    this.#driver.release();
    this.#onRelease();
  }

  /** Closes it, so that the pool opens a new one. */
  destroy(): void {
    this.#giveUp(new DatabaseUnavailableError("The database connection was abandoned"));
  }

  /** The driver drops the callbacks of a connection that it closes. */
  #giveUp(cause: unknown): void {
    if (this.#loss) return;
    this.#loss = Object.assign(
      new Error("The database connection was closed before it responded", { cause }),
      {
        // A transaction that lost a deadlock can be retried.
        fatal: !isDeadlock(cause),
      },
    );
    clearTimeout(this.#deadline);
    this.#driver.destroy();
    for (const reject of this.#pending.values()) reject(this.#loss);
    this.#pending.clear();
  }
}

const control = (sql: string): Statement => ({ sql, params: [], rowsAsArray: false });
