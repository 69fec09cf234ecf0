import type { FieldPacket, PoolConnection, QueryError, QueryResult } from "mysql2";
import { currentWork } from "@/server/observability/work";
import { DatabaseUnavailableError, isDeadlock, isOutage } from "./errors";
import { notify } from "./observer";

const queryTimeoutMs = 5_000;

export interface Statement {
  sql: string;
  params: unknown[];
  rowsAsArray: boolean;
}

/** Rows or, of a write, its header; and the columns. Drizzle gives it on for raw SQL. */
export type Answer = [result: QueryResult, fields: FieldPacket[]];

type Callback = (error: QueryError | null, result: QueryResult, fields: FieldPacket[]) => void;

/**
 * One physical connection, while somebody uses it. It is made of the driver's callbacks: the promises of the driver take a
 * stack for each statement.
 */
export class Connection {
  readonly #driver: PoolConnection;
  /** Ends the statements that wait for an answer. */
  readonly #unanswered = new Set<(error: Error) => void>();

  constructor(driver: PoolConnection) {
    this.#driver = driver;
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
    const startedAt = performance.now();
    let failure: unknown;
    let affectedRows: number | undefined;
    try {
      const answer = await this.#send({
        sql: sql + (currentWork()?.sqlTag ?? ""),
        values: params,
        rowsAsArray,
        timeout: queryTimeoutMs,
      });
      if ("affectedRows" in answer[0]) affectedRows = answer[0].affectedRows;
      return answer;
    } catch (error) {
      failure = error;
      // After a deadlock the transaction is gone; statements that followed would take effect one by one.
      if (isDeadlock(error)) this.#giveUp(error);
      if (!isOutage(error)) throw error;
      this.#giveUp(error);
      throw new DatabaseUnavailableError("The database did not answer", { cause: error });
    } finally {
      notify.statement({ sql, durationMs: performance.now() - startedAt, affectedRows, error: failure });
    }
  }

  #send(options: Parameters<PoolConnection["query"]>[0]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#unanswered.add(reject);
      const answered: Callback = (error, result, fields) => {
        this.#unanswered.delete(reject);
        if (error) reject(error);
        else resolve([result, fields]);
      };
      this.#driver.query(options, answered);
    });
  }

  /** Lets somebody else use it. */
  release(): void {
    this.#driver.release();
  }

  /** Closes it, so that the pool opens another one. */
  destroy(): void {
    this.#giveUp(new DatabaseUnavailableError("The database connection was given up"));
  }

  /** The driver forgets the callbacks of a connection that it closes. */
  #giveUp(cause: unknown): void {
    this.#driver.destroy();
    for (const reject of this.#unanswered) {
      reject(new Error("The database connection was given up before it answered", { cause }));
    }
    this.#unanswered.clear();
  }
}
