import { setTimeout as delay } from "node:timers/promises";
import { MySqlDatabase, type MySqlDialect } from "drizzle-orm/mysql-core";
import type { MySql2QueryResultHKT } from "drizzle-orm/mysql2";
import { keepAwake } from "@/server/keep-awake";
import { collectCallbacks, type TransactionOutcome } from "./after-commit";
import type { TransactionOptions } from "./connection";
import type { ConnectionPool } from "./connection-pool";
import { isDeadlock } from "./errors";
import type { Client, PreparedQueryHKT } from "./prepared-query";
import { ClientSession, type ConnectionClient, Transaction } from "./transaction";

type NoSchema = Record<string, never>;

/** A client that can begin transactions. */
export interface PoolClient extends Client {
  getConnection(): Promise<ConnectionClient>;
}

/** How long a transaction that the server has rolled back because of others is tried again. */
const retryMs = 2_000;
/** Before it is tried again: at random, up to the first, and twice as long each time, but not longer than the last. */
const pausesMs = { first: 4, last: 100 };

/**
 * Drizzle's session. Its transactions are retried after a deadlock, which gap locks can cause between unrelated
 * tenants, and nodes of a cluster between changes of the same row; they keep the first error, whatever the rollback does, and never
 * return a connection to the pool that might still be inside a transaction.
 */
export class Session extends ClientSession<PoolClient> {
  readonly #connections: ConnectionPool;

  constructor(connections: ConnectionPool, client: PoolClient, dialect: MySqlDialect) {
    super(client, dialect);
    this.#connections = connections;
  }

  /** Its locks are held no longer than it runs: a function is not frozen before it has ended. */
  override transaction<T>(body: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    const running = this.#attempts(body, options);
    keepAwake(running);
    return running;
  }

  async #attempts<T>(body: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    let until: number | undefined;
    for (let pauseMs = pausesMs.first; ; pauseMs = Math.min(2 * pauseMs, pausesMs.last)) {
      try {
        return await this.#attempt(body, options);
      } catch (error) {
        if (!isDeadlock(error)) throw error;
        until ??= performance.now() + retryMs;
        if (performance.now() > until) throw error;
      }
      // All of many that met would meet again.
      await delay(Math.random() * pauseMs);
    }
  }

  async #attempt<T>(body: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    const afterwards: ((outcome: TransactionOutcome) => void)[] = [];
    let outcome: TransactionOutcome = "undone";
    const connection = await this.client.getConnection();
    try {
      // Not awaited: it is sent together with the first statement.
      const begun = connection.begin(options);
      begun.catch(() => {});
      const tx = new Transaction(connection, this.dialect, 0);
      const result = await this.#connections.insideTransaction(() => collectCallbacks(tx, afterwards, body));
      await begun;
      outcome = "unknown";
      await connection.commit();
      outcome = "committed";
      return result;
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
      for (const callback of afterwards) callback(outcome);
    }
  }
}

/** Drizzle on all connections. */
export class Database extends MySqlDatabase<MySql2QueryResultHKT, PreparedQueryHKT, NoSchema> {
  /** Where its statements are sent. */
  readonly client: Client;
  readonly #session: Session;

  constructor(connections: ConnectionPool, client: PoolClient, dialect: MySqlDialect) {
    const session = new Session(connections, client, dialect);
    super(dialect, session, undefined, "default");
    this.client = client;
    this.#session = session;
  }

  override transaction<T>(body: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    return this.#session.transaction(body, options);
  }
}
