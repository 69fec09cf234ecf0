import { type Query, sql } from "drizzle-orm";
import {
  type MySqlDialect,
  type MySqlPreparedQueryConfig,
  MySqlSession,
  MySqlTransaction,
  type MySqlTransactionConfig,
  type SelectedFieldsOrdered,
} from "drizzle-orm/mysql-core";
import type { MySql2QueryResultHKT } from "drizzle-orm/mysql2";
import { collectAfterCommit } from "./after-commit";
import type { ConnectionPool } from "./connection-pool";
import { isDeadlock } from "./errors";
import { type Client, PreparedQuery, type PreparedQueryHKT } from "./prepared-query";

type NoSchema = Record<string, never>;

/** The connection of a transaction. */
export interface ConnectionClient extends Client {
  release(): void;
  destroy(): void;
}

/** A client that can begin transactions. */
export interface PoolClient extends Client {
  getConnection(): Promise<ConnectionClient>;
}

/** Of a transaction that the server chose as the victim of a deadlock, and has undone as a whole. */
const maxAttempts = 3;

/** Sends what Drizzle writes. */
abstract class ClientSession<C extends Client> extends MySqlSession<
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
    throw new Error("Rows are read through the select builder");
  }
}

/**
 * Drizzle's session. Its transactions begin anew after a deadlock, which gaps in an index can bring about between tenants
 * that have nothing to do with each other; they keep the first error, whatever the rollback does, and never return a
 * connection to the pool that might still be inside a transaction.
 */
export class Session extends ClientSession<PoolClient> {
  readonly #connections: ConnectionPool;

  constructor(connections: ConnectionPool, client: PoolClient, dialect: MySqlDialect) {
    super(client, dialect);
    this.#connections = connections;
  }

  override async transaction<T>(
    body: (tx: Transaction) => Promise<T>,
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
    body: (tx: Transaction) => Promise<T>,
    config?: MySqlTransactionConfig,
  ): Promise<T> {
    const connection = await this.client.getConnection();
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

/** Of one connection, whose transactions are savepoints. */
class ConnectionSession extends ClientSession<ConnectionClient> {
  override transaction(): never {
    throw new Error("A transaction within a transaction is begun by its handle");
  }
}

/** Not `instanceof`: the bundler may have copied the class, and the connections are made by whichever copy came first. */
const brand: unique symbol = Symbol.for("mmr.database.transaction");

/** True for a handle that a transaction of ours has given to its callback. */
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
  readonly #connection: ConnectionClient;
  readonly #dialect: MySqlDialect;

  constructor(connection: ConnectionClient, dialect: MySqlDialect, depth: number) {
    super(dialect, new ConnectionSession(connection, dialect), undefined, depth, "default");
    this.#connection = connection;
    this.#dialect = dialect;
  }

  /** The same transaction for statements that another dialect writes. */
  writtenBy(dialect: MySqlDialect): Transaction {
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
