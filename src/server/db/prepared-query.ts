import { DrizzleQueryError, fillPlaceholders, type Query } from "drizzle-orm";
import {
  MySqlPreparedQuery,
  type MySqlPreparedQueryConfig,
  type MySqlPreparedQueryHKT,
  type SelectedFieldsOrdered,
} from "drizzle-orm/mysql-core";
import type { Answer, Statement } from "./connection";
import { type JoinedAlways, rowMapper } from "./row-mapper";

/** What sends statements: the pool, or the connection of a transaction, each behind the guard. */
export interface Client {
  query(statement: Statement): Promise<Answer>;
}

/** A statement of Drizzle, ready to be sent. */
export class PreparedQuery<Config extends MySqlPreparedQueryConfig> extends MySqlPreparedQuery<Config> {
  /** Set by Drizzle's select builder. */
  joinsNotNullableMap?: JoinedAlways;

  constructor(
    private readonly client: Client,
    private readonly query: Query,
    private readonly fields: SelectedFieldsOrdered | undefined,
  ) {
    super(undefined, undefined);
  }

  override async execute(values: Record<string, unknown> = {}): Promise<Config["execute"]> {
    const { sql } = this.query;
    const params = fillPlaceholders(this.query.params, values);
    try {
      const answer = await this.client.query({ sql, params, rowsAsArray: this.fields !== undefined });
      if (!this.fields) return answer;
      const rows: unknown = answer[0];
      if (!Array.isArray(rows)) throw new Error("The answer has no rows");
      return rows.map(rowMapper(this.fields, this.joinsNotNullableMap));
    } catch (error) {
      throw new DrizzleQueryError(sql, params, error instanceof Error ? error : undefined);
    }
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
