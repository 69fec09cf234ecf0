import { DrizzleQueryError, fillPlaceholders, type Query } from "drizzle-orm";
import {
  MySqlPreparedQuery,
  type MySqlPreparedQueryConfig,
  type MySqlPreparedQueryHKT,
  type SelectedFieldsOrdered,
} from "drizzle-orm/mysql-core";
import type { ResultSetHeader } from "mysql2";
import type { Answer, Statement } from "./connection";
import { type JoinedAlways, rowMapper } from "./row-mapper";

/** What sends statements: the pool, or the connection of a transaction, each behind the guard. */
export interface Client {
  query(statement: Statement): Promise<Answer>;
}

/** Sends a statement and makes objects of its rows; without `mapRow` the answer stays as it is. */
export async function send(
  client: Client,
  { sql, params }: Query,
  mapRow?: (row: unknown) => Record<string, unknown>,
): Promise<unknown> {
  try {
    const answer = await client.query({ sql, params, rowsAsArray: mapRow !== undefined });
    if (!mapRow) return answer;
    const rows: unknown = answer[0];
    if (!Array.isArray(rows)) throw new Error("The answer has no rows");
    return rows.map(mapRow);
  } catch (error) {
    throw new DrizzleQueryError(sql, params, error instanceof Error ? error : undefined);
  }
}

/** Sends a write, and gives its header. */
export async function sendWrite(client: Client, query: Query): Promise<ResultSetHeader> {
  const answer = await send(client, query);
  const header: unknown = Array.isArray(answer) ? answer[0] : undefined;
  if (!isHeader(header)) throw new Error("The answer is none to a write");
  return header;
}

const isHeader = (result: unknown): result is ResultSetHeader =>
  typeof result === "object" && result !== null && "affectedRows" in result;

/** A statement of Drizzle, ready to be sent. */
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

  /** What makes objects of its rows; undefined for a write, and for raw SQL. */
  mapper() {
    return this.fields && rowMapper(this.fields, this.joinsNotNullableMap);
  }

  override async execute(values: Record<string, unknown> = {}): Promise<Config["execute"]> {
    const { sql, params } = this.query;
    return send(this.client, { sql, params: fillPlaceholders(params, values) }, this.mapper());
  }

  override iterator(): never {
    throw new Error("Results are read as a whole");
  }
}

export interface PreparedQueryHKT extends MySqlPreparedQueryHKT {
  type: PreparedQuery<
    this["config"] extends MySqlPreparedQueryConfig ? this["config"] : MySqlPreparedQueryConfig
  >;
}
