import { sql } from "drizzle-orm";
import type { MySqlDialect, MySqlTransactionConfig } from "drizzle-orm/mysql-core";
import { MySql2Session, MySql2Transaction } from "drizzle-orm/mysql2";
import type { Pool, PoolConnection } from "mysql2/promise";
import { collectAfterCommit } from "./after-commit";
import type { ConnectionPool } from "./connection-pool";
import { isDeadlock } from "./errors";

type NoSchema = Record<string, never>;

/** Of a transaction that the server chose as the victim of a deadlock, and has undone as a whole. */
const maxAttempts = 3;

/**
 * Drizzle's session. Its transactions begin anew after a deadlock, which gaps in an index can bring about between tenants
 * that have nothing to do with each other; they keep the first error, whatever the rollback does, and never return a
 * connection to the pool that might still be inside a transaction.
 */
export class Session extends MySql2Session<NoSchema, NoSchema> {
  readonly #connections: ConnectionPool;
  readonly #client: Pool;

  constructor(connections: ConnectionPool, client: Pool, dialect: MySqlDialect) {
    super(client, dialect, undefined, { mode: "default" });
    this.#connections = connections;
    this.#client = client;
  }

  override async transaction<T>(
    body: (tx: MySql2Transaction<NoSchema, NoSchema>) => Promise<T>,
    config?: MySqlTransactionConfig,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const afterwards: (() => void)[] = [];
      const outcome = await this.#transact(afterwards, body, config).then(
        (result) => ({ result }),
        (error: unknown) => {
          if (!isDeadlock(error) || attempt === maxAttempts) throw error;
          return undefined;
        },
      );
      if (!outcome) continue;
      for (const callback of afterwards) callback();
      return outcome.result;
    }
  }

  async #transact<T>(
    afterwards: (() => void)[],
    body: (tx: MySql2Transaction<NoSchema, NoSchema>) => Promise<T>,
    config?: MySqlTransactionConfig,
  ): Promise<T> {
    const connection = await this.#client.getConnection();
    const tx = new Transaction(connection, this.dialect, 0);
    try {
      const isolation = config && this.getSetTransactionSQL(config);
      if (isolation) await tx.execute(isolation);
      await tx.execute((config && this.getStartTransactionSQL(config)) ?? sql`begin`);
      const result = await this.#connections.insideTransaction(() =>
        collectAfterCommit(afterwards, () => body(tx)),
      );
      await tx.execute(sql`commit`);
      return result;
    } catch (error) {
      await tx.execute(sql`rollback`).catch(() => connection.destroy());
      throw error;
    } finally {
      connection.release();
    }
  }
}

/** Not `instanceof`: the bundler may have copied the class, and the connections are made by whichever copy came first. */
const brand: unique symbol = Symbol.for("mmr.database.transaction");

/** True for a handle that a transaction of ours has given to its callback. */
export function isTransaction(handle: object): handle is Transaction {
  return brand in handle;
}

/** A transaction on one connection. */
class Transaction extends MySql2Transaction<NoSchema, NoSchema> {
  readonly [brand] = true;
  readonly #connection: PoolConnection;
  readonly #dialect: MySqlDialect;

  constructor(connection: PoolConnection, dialect: MySqlDialect, depth: number) {
    super(
      dialect,
      new MySql2Session(connection, dialect, undefined, { mode: "default" }),
      undefined,
      depth,
      "default",
    );
    this.#connection = connection;
    this.#dialect = dialect;
  }

  /** The same transaction for statements that another dialect writes. */
  writtenBy(dialect: MySqlDialect): Transaction {
    return new Transaction(this.#connection, dialect, this.nestedIndex);
  }

  override async transaction<T>(body: (tx: MySql2Transaction<NoSchema, NoSchema>) => Promise<T>): Promise<T> {
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
