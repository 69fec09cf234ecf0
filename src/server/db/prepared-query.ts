import { DrizzleQueryError, fillPlaceholders, type Query } from "drizzle-orm";
import {
  MySqlPreparedQuery,
  type MySqlPreparedQueryConfig,
  type MySqlPreparedQueryHKT,
  type SelectedFieldsOrdered,
} from "drizzle-orm/mysql-core";
import type { ResultSetHeader } from "mysql2";
import type { Statement, StatementResult } from "./connection";
import { type JoinedAlways, rowMapper } from "./row-mapper";

/** Sends statements: the pool, or the connection of a transaction, each behind the guard. */
export interface Client {
  query(statement: Statement): Promise<StatementResult>;
}

/** Sends a select and maps its rows to objects. */
export function readRows(
  client: Client,
  { sql, params, isBriefRead }: Query & Pick<Statement, "isBriefRead">,
  mapRow: (row: unknown) => Record<string, unknown>,
): Promise<Record<string, unknown>[]> {
  return send(client, { sql, params, rowsAsArray: true, isBriefRead }, ([rows]) => {
    if (!Array.isArray(rows)) throw new Error("The result has no rows");
    return rows.map(mapRow);
  });
}

/** Sends a statement that returns no rows. */
export function write<Result>(
  client: Client,
  { sql, params }: Query,
  read: (header: Pick<ResultSetHeader, "insertId" | "affectedRows">) => Result,
): Promise<Result> {
  return send(client, { sql, params, rowsAsArray: false }, ([result]) => {
    if (Array.isArray(result)) throw new Error("The result has rows");
    return read(result);
  });
}

/** One promise for reading the result and for naming the statement of an error: each costs about as much as a small function. */
function send<Result>(
  client: Client,
  statement: Statement,
  read: (result: StatementResult) => Result,
): Promise<Result> {
  return client.query(statement).then(read, (error: unknown) => {
    throw new DrizzleQueryError(statement.sql, statement.params, error instanceof Error ? error : undefined);
  });
}

/** A Drizzle statement, ready to be sent. */
export class PreparedQuery<Config extends MySqlPreparedQueryConfig> extends MySqlPreparedQuery<Config> {
  /** Set by Drizzle's select builder. */
  joinsNotNullableMap?: JoinedAlways;

  constructor(
    private readonly client: Client,
    readonly query: Query,
    private readonly fields: SelectedFieldsOrdered | undefined,
  ) {
    super(undefined, undefined);
  }

  /** Maps rows to objects; undefined for a write, and for raw SQL. */
  mapper() {
    return this.fields && rowMapper(this.fields, this.joinsNotNullableMap);
  }

  override async execute(values: Record<string, unknown> = {}): Promise<Config["execute"]> {
    const { sql, params } = this.query;
    const query = { sql, params: fillPlaceholders(params, values) };
    const mapRow = this.mapper();
    return mapRow
      ? readRows(this.client, query, mapRow)
      : send(this.client, { ...query, rowsAsArray: false }, (result) => result);
  }

  override iterator(): never {
    throw new Error("Results cannot be streamed");
  }
}

export interface PreparedQueryHKT extends MySqlPreparedQueryHKT {
  type: PreparedQuery<
    this["config"] extends MySqlPreparedQueryConfig ? this["config"] : MySqlPreparedQueryConfig
  >;
}
