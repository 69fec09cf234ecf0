import { setTimeout as delay } from "node:timers/promises";
import { type Query, sql } from "drizzle-orm";
import {
  MySqlDatabase,
  type MySqlDialect,
  type MySqlPreparedQueryConfig,
  MySqlSession,
  MySqlTransaction,
  type SelectedFieldsOrdered,
} from "drizzle-orm/mysql-core";
import type { MySql2QueryResultHKT } from "drizzle-orm/mysql2";
import { keepAwake } from "@/server/keep-awake";
import { collectCallbacks, type TransactionOutcome } from "./after-commit";
import type { Connection, TransactionOptions } from "./connection";
import type { ConnectionPool } from "./connection-pool";
import { isDeadlock } from "./errors";
import { type Client, PreparedQuery, type PreparedQueryHKT } from "./prepared-query";

type NoSchema = Record<string, never>;

/** The connection of a transaction, behind the guard. */
export type ConnectionClient = Pick<
  Connection,
  "query" | "begin" | "commit" | "rollback" | "release" | "destroy"
>;

/** A client that can begin transactions. */
export interface PoolClient extends Client {
  getConnection(): Promise<ConnectionClient>;
}

/** How long a transaction that the server has rolled back because of others is tried again. */
const retryMs = 2_000;
/** Before it is tried again: at random, up to the first, and twice as long each time, but not longer than the last. */
const pausesMs = { first: 4, last: 100 };

/** Sends Drizzle's statements. */
export class ClientSession<C extends Client> extends MySqlSession<
  MySql2QueryResultHKT,
  PreparedQueryHKT,
  NoSchema,
  NoSchema
> {
  protected readonly client: C;

  constructor(client: C, dialect: MySqlDialect) {
    super(dialect);
    this.client = client;
  }

  override prepareQuery<Config extends MySqlPreparedQueryConfig>(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
  ): PreparedQuery<Config> {
    return new PreparedQuery(this.client, query, fields);
  }

  override all(): never {
    throw new Error("Read rows with the select builder");
  }

  override transaction<T>(_body: (tx: Transaction) => Promise<T>, _options?: TransactionOptions): Promise<T> {
    throw new Error("Begin a nested transaction with the handle of the outer one");
  }
}

/**
 * Drizzle's session. Its transactions are retried after a deadlock, which gap locks can cause between unrelated
 * tenants, and nodes of a cluster between changes of the same row; they keep the first error, whatever the rollback does, and never return a connection to the pool that might
 * still be inside a transaction.
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

/** Not `instanceof`: the bundler may have copied the class, and the connections are made by whichever copy came first. */
const brand: unique symbol = Symbol.for("mmr.database.transaction");

/** True for a handle that one of our transactions has passed to its callback. */
export function isTransaction(handle: object): handle is Transaction {
  return brand in handle;
}

/** A transaction on one connection. */
export class Transaction extends MySqlTransaction<
  MySql2QueryResultHKT,
  PreparedQueryHKT,
  NoSchema,
  NoSchema
> {
  readonly [brand] = true;
  /** Where its statements are sent, and nothing else: users of the handle can neither commit nor release it. */
  readonly client: Client;
  readonly #connection: ConnectionClient;
  readonly #dialect: MySqlDialect;

  constructor(connection: ConnectionClient, dialect: MySqlDialect, depth: number) {
    super(dialect, new ClientSession(connection, dialect), undefined, depth, "default");
    this.client = { query: (statement) => connection.query(statement) };
    this.#connection = connection;
    this.#dialect = dialect;
  }

  /** The same transaction for statements written by another dialect. */
  withDialect(dialect: MySqlDialect): Transaction {
    return new Transaction(this.#connection, dialect, this.nestedIndex);
  }

  override async transaction<T>(body: (tx: Transaction) => Promise<T>): Promise<T> {
    const depth = this.nestedIndex + 1;
    const savepoint = sql.raw(`savepoint sp${depth}`);
    await this.execute(savepoint);
    try {
      const result = await body(new Transaction(this.#connection, this.#dialect, depth));
      await this.execute(sql`release ${savepoint}`);
      return result;
    } catch (error) {
      // Without its savepoint the transaction cannot be trusted: later statements have to fail.
      await this.execute(sql`rollback to ${savepoint}`).catch(() => this.#connection.destroy());
      throw error;
    }
  }
}
