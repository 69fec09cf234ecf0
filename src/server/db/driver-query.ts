import type { FieldPacket, QueryError, QueryResult } from "mysql2";
import * as mysql from "mysql2";

interface DriverStatement {
  sql: string;
  values: unknown[];
  rowsAsArray: boolean;
}

/**
 * A statement as the driver's connections take it. Built by hand, because `query` spreads options into objects without
 * a stable shape, which adds a tenth to the cost of a small statement.
 */
export function driverQuery(
  { sql, values, rowsAsArray }: DriverStatement,
  done: (error: QueryError | null, result: QueryResult, fields: FieldPacket[]) => void,
): object {
  // The fourth parameter is missing in the driver's types: the connection settings, from which it reads how to build
  // rows.
  const query: unknown = Reflect.apply(mysql.Connection.createQuery, undefined, [
    sql,
    values,
    done,
    { rowsAsArray },
  ]);
  if (typeof query !== "object" || query === null) throw new Error("The driver did not create a query");
  return query;
}
