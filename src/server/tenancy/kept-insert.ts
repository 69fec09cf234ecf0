import { getTableColumns, getTableName, is, type Query, SQL } from "drizzle-orm";
import type { MySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import { LRUCache } from "lru-cache";
import { tenantKeyOf } from "./tenant-tables";

type Row = Record<string, unknown>;

/** In characters. */
const maxKept = 4_000_000;

/** The SQL of inserts, by what it depends on; null where Drizzle passes on other values than we would. */
const texts = new LRUCache<string, { sql: string | null }>({
  maxSize: maxKept,
  sizeCalculation: ({ sql }, key) => key.length + (sql?.length ?? 1),
});

/**
 * An insert of values alone, the same columns in each row, whose SQL is written once for each table, number of rows and choice of columns: writing it costs
 * more than all else about a small one. `write` is asked for it, and the parameters are compared with its own; undefined
 * where that has to write the statement each time.
 */
export function keptInsert(
  table: MySqlTable,
  rows: Row[],
  tenantId: number,
  write: () => Query,
): Query | undefined {
  const columns = Object.entries(getTableColumns(table));
  const [first = {}] = rows;
  const given = columns.filter(([name]) => name in first && first[name] !== undefined);
  const isOneShape = rows.every(
    (row) =>
      Object.values(row).filter((value) => value !== undefined).length === given.length &&
      given.every(([name]) => row[name] !== undefined && !is(row[name], SQL)),
  );
  if (!isOneShape) return undefined;
  const tenantKey = tenantKeyOf(table);
  const params = rows.flatMap((row) =>
    columns.flatMap(([name, column]) => {
      if (name === tenantKey) return [tenantId];
      return row[name] === undefined ? [] : [driverValue(column, row[name])];
    }),
  );
  const key = `${getTableName(table)} ${rows.length} ${given.map(([name]) => name).join()}`;
  const known = texts.get(key) ?? compared(write(), params);
  texts.set(key, known);
  return known.sql === null ? undefined : { sql: known.sql, params };
}

function driverValue(column: MySqlColumn, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value);
}

function compared({ sql, params }: Query, ours: unknown[]): { sql: string | null } {
  const isSame =
    params.length === ours.length &&
    params.every(
      (param, index) => param === ours[index] || JSON.stringify(param) === JSON.stringify(ours[index]),
    );
  return { sql: isSame ? sql : null };
}
