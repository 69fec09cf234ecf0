import type { FieldPacket, QueryError, QueryResult } from "mysql2";
import * as mysql from "mysql2";

interface DriverStatement {
  sql: string;
  values: unknown[];
  rowsAsArray: boolean;
  timeoutMs: number;
}

/**
 * A statement as the driver's connections take it. Made from options, as `query` does it, it would cost a tenth more of all
 * that a small statement costs: the driver spreads them into objects that have no shape.
 */
export function driverQuery(
  { sql, values, rowsAsArray, timeoutMs }: DriverStatement,
  done: (error: QueryError | null, result: QueryResult, fields: FieldPacket[]) => void,
): object {
  // Its fourth parameter is not in the driver's types: the settings of a connection, of which it reads how rows are made.
  const query: unknown = Reflect.apply(mysql.Connection.createQuery, undefined, [
    sql,
    values,
    done,
    { rowsAsArray },
  ]);
  if (typeof query !== "object" || query === null) throw new Error("The driver did not create a query");
  return Object.assign(query, { timeout: timeoutMs });
}
