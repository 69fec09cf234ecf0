import type { MySqlTransactionConfig } from "drizzle-orm/mysql-core";
import type { FieldPacket, PoolConnection, QueryResult } from "mysql2";
import { deferred } from "@/server/deferred";
import { currentOperation } from "@/server/operation";
import { driverQuery } from "./driver-query";
import { DatabaseUnavailableError, isDeadlock, isOutage } from "./errors";
import { notify } from "./observer";
import { sendAhead, writeTogether } from "./pipelining";

const queryTimeoutMs = 5_000;

export interface Statement {
  sql: string;
  params: unknown[];
  rowsAsArray: boolean;
  /** Reads few rows, found by an index: others of its tenant may wait for it (see `SharedReads`). */
  isBriefRead?: boolean;
}

/** Rows or, of a write, its header; and the columns. Drizzle gives it on for raw SQL. */
export type Answer = [result: QueryResult, fields: FieldPacket[]];

/** How a transaction differs from what the database is set to. */
export type TransactionOptions = Pick<MySqlTransactionConfig, "isolationLevel">;

/**
 * One physical connection, while somebody uses it. Statements leave at once, and are answered in their order: those that
 * are sent without waiting for each other share a round trip (decision 25). It is made of the driver's callbacks: the
 * promises of the driver take a stack for each statement.
 */
export class Connection {
  readonly #driver: PoolConnection;
  readonly #onRelease: () => void;
  /** What ends the statements that wait for an answer. */
  readonly #unanswered = new Map<Promise<Answer>, (error: Error) => void>();
  #answeredAt = 0;
  /** Why it is of no use any more. */
  #loss: Error | undefined;

  constructor(driver: PoolConnection, onRelease = () => {}) {
    this.#driver = driver;
    this.#onRelease = onRelease;
  }

  /** As the database server numbers its connections. */
  get threadId(): number {
    return this.#driver.threadId;
  }

  /**
   * Sends one statement. Uses `query`, not `execute`: MariaDB may plan a prepared `COUNT` as a full scan, and preparing
   * costs a round trip; the escaping in the driver is safe under the checked sql_mode and with the parameter types that
   * the guard lets through. What the statement is sent for is added here, below the guard, which refuses comments.
   */
  async query({ sql, params, rowsAsArray }: Statement): Promise<Answer> {
    const sharesRoundTrip = this.#unanswered.size > 0;
    const sentAt = performance.now();
    let failure: unknown;
    let affectedRows: number | undefined;
    try {
      const answer = await this.#send({
        sql: sql + (currentOperation()?.sqlTag ?? ""),
        values: params,
        rowsAsArray,
        timeoutMs: queryTimeoutMs,
      });
      if ("affectedRows" in answer[0]) affectedRows = answer[0].affectedRows;
      return answer;
    } catch (error) {
      failure = error;
      // After a deadlock the transaction is gone; statements that followed would be one of their own.
      if (isDeadlock(error)) this.#giveUp(error);
      if (!isOutage(error)) throw error;
      this.#giveUp(error);
      throw new DatabaseUnavailableError("The database did not answer", { cause: error });
    } finally {
      const now = performance.now();
      // Without the time in which those before it were answered.
      const durationMs = now - Math.max(sentAt, this.#answeredAt);
      this.#answeredAt = now;
      notify.statement({ sql, durationMs, sharesRoundTrip, affectedRows, error: failure });
    }
  }

  #send(statement: Parameters<typeof driverQuery>[0]): Promise<Answer> {
    if (this.#loss) return Promise.reject(this.#loss);
    const { promise, resolve, reject } = deferred<Answer>();
    const isBehind = this.#unanswered.size > 0;
    writeTogether(this.#driver);
    this.#unanswered.set(promise, reject);
    const query = driverQuery(statement, (error, result, fields) => {
      this.#unanswered.delete(promise);
      if (error) reject(error);
      else resolve([result, fields]);
    });
    Reflect.apply(this.#driver.query, this.#driver, [query]);
    if (isBehind && this.#unanswered.has(promise)) sendAhead(this.#driver, query);
    return promise;
  }

  /**
   * Begins a transaction; it need not be waited for. Not by `begin`: after a deadlock, which ends the transaction, what is
   * already on its way would take effect statement by statement. So it becomes a transaction that is never committed.
   */
  async begin(options?: TransactionOptions): Promise<void> {
    const begun = [this.query(control("set autocommit = 0"))];
    // Of the transaction that the next statement begins.
    if (options) begun.push(this.query(control(`set transaction isolation level ${options.isolationLevel}`)));
    await Promise.all(begun);
  }

  /** Commits. Throws, with the connection closed, where that failed. */
  async commit(): Promise<void> {
    // Also what nobody waited for has to have succeeded.
    await Promise.all(this.#unanswered.keys());
    try {
      await this.query(control("set autocommit = 1"));
    } catch (error) {
      this.#giveUp(error);
      throw error;
    }
  }

  /** Undoes the transaction; closes the connection, which has the same effect, where that is not possible. */
  async rollback(): Promise<void> {
    try {
      await this.query(control("rollback"));
      await this.query(control("set autocommit = 1"));
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Lets somebody else use it. */
  release(): void {
    this.#driver.release();
    this.#onRelease();
  }

  /** Closes it, so that the pool opens another one. */
  destroy(): void {
    this.#giveUp(new DatabaseUnavailableError("The database connection was given up"));
  }

  /** The driver forgets the callbacks of a connection that it closes. */
  #giveUp(cause: unknown): void {
    if (this.#loss) return;
    this.#loss = Object.assign(
      new Error("The database connection was closed before it answered", { cause }),
      {
        // Of a deadlock, the transaction can begin anew.
        fatal: !isDeadlock(cause),
      },
    );
    this.#driver.destroy();
    for (const reject of this.#unanswered.values()) reject(this.#loss);
    this.#unanswered.clear();
  }
}

const control = (sql: string): Statement => ({ sql, params: [], rowsAsArray: false });
