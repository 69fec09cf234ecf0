import { type Query, sql } from "drizzle-orm";
import {
  type MySqlDialect,
  type MySqlPreparedQueryConfig,
  MySqlSession,
  MySqlTransaction,
  type SelectedFieldsOrdered,
} from "drizzle-orm/mysql-core";
import type { MySql2QueryResultHKT } from "drizzle-orm/mysql2";
import type { Connection, TransactionOptions } from "./connection";
import { type Client, PreparedQuery, type PreparedQueryHKT } from "./prepared-query";

type NoSchema = Record<string, never>;

/** The connection of a transaction, behind the guard. */
export type ConnectionClient = Pick<
  Connection,
  "query" | "begin" | "commit" | "rollback" | "release" | "destroy"
>;

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
