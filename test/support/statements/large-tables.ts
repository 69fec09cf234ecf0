import { createTables } from "@test/scratch-database";
import { getTableColumns, is } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import {
  getTableConfig,
  type MySqlColumn,
  MySqlDecimal,
  MySqlTable,
  MySqlTinyInt,
  MySqlVarChar,
} from "drizzle-orm/mysql-core";
import { type Connection, createConnection, type ResultSetHeader, type RowDataPacket } from "mysql2/promise";
import { connectionOptions, initializeSession } from "@/server/db/connection-pool";
import * as schema from "@/server/db/schema";
import { columnCasing, isGenerated, tenantKeyOf } from "@/server/tenancy/tenant-tables";

const rowCount = 40_000;
const tenantCount = 40;

/** The numbers of the rows; neither a sequence engine nor recursion, which differ between servers. */
const digits =
  "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
const numbers = `(select a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d as n from ${digits} a, ${digits} b, ${digits} c, ${digits} d, ${digits} e having n < ${rowCount}) as numbers`;

const casing = new CasingCache(columnCasing);
const tables = Object.values(schema).flatMap((entry) => (is(entry, MySqlTable) ? [entry] : []));

/** SQL for the value of a column in row `n` of its table. Rows with the same number refer to each other. */
function expression(table: MySqlTable, column: MySqlColumn): string {
  const tenantKey = tenantKeyOf(table);
  if (tenantKey === "organizationId" && column.name === getTableColumns(table).organizationId?.name) {
    // In some tables a tenant has only one row.
    const isKey = column.primary || getTableConfig(table).primaryKeys.some((key) => key.columns.length === 1);
    return isKey ? "n + 1" : `1 + n % ${tenantCount}`;
  }
  for (const { reference } of getTableConfig(table).foreignKeys) {
    const { columns, foreignColumns, foreignTable } = reference();
    const target = foreignColumns[columns.indexOf(column)];
    if (target) return expression(foreignTable, target);
  }
  if (isGenerated(column)) return "n + 1";
  const { default: given } = column;
  if (typeof given === "number" || typeof given === "boolean") return String(Number(given));
  if (typeof given === "string") return `'${given}'`;
  if (column.dataType === "custom") return "'{}'";
  if (column.dataType === "date") {
    const moment = "timestamp'2026-01-01 00:00:00' + interval n second";
    // Some things that can happen to a row have not happened yet.
    return column.notNull ? moment : `if(n % 4 = 0, ${moment}, null)`;
  }
  if (column.dataType === "boolean") return "n % 2";
  if (is(column, MySqlTinyInt)) return "n % 100";
  if (column.dataType === "number" || is(column, MySqlDecimal)) return "n % 1000";
  const length = is(column, MySqlVarChar) ? (column.length ?? 40) : 40;
  return `lpad(n, ${Math.min(length, 40)}, 'x')`;
}

const columnsOf = (table: MySqlTable) =>
  Object.values(getTableColumns(table))
    .filter((column) => column.generated === undefined)
    .map((column) => ({
      name: casing.getColumnCasing(column),
      expression: expression(table, column),
    }));

export interface LargeTables {
  connection: Connection;
  /** The database server's own name for itself. */
  version(): Promise<string>;
  /** The value of a column in the first row, which belongs to the first tenant. */
  firstValue(table: string, column: string): unknown;
}

/**
 * Drops the indexes of generated columns, which keep MariaDB from filling the table in bulk: it takes three times as
 * long with them. The result recreates them.
 */
async function dropIndexesOfGenerated(
  connection: Connection,
  table: MySqlTable,
): Promise<() => Promise<void>> {
  const { name } = getTableConfig(table);
  const generated = Object.values(getTableColumns(table))
    .filter((column) => column.generated !== undefined)
    .map((column) => casing.getColumnCasing(column));
  if (generated.length === 0) return async () => undefined;
  const [indexes] = await connection.query<RowDataPacket[]>(
    "select index_name as name, max(non_unique) as repeats, group_concat(concat('`', column_name, '`') order by seq_in_index) as cols, max(column_name in (?)) as isGenerated from information_schema.statistics where table_schema = database() and table_name = ? group by index_name having isGenerated = 1",
    [generated, name],
  );
  const drops = indexes.map((index) => `drop index \`${index.name}\``);
  const adds = indexes.map(
    (index) => `add ${Number(index.repeats) ? "" : "unique "}index \`${index.name}\` (${index.cols})`,
  );
  await connection.query(`alter table \`${name}\` ${drops.join(", ")}`);
  return async () => {
    await connection.query(`alter table \`${name}\` ${adds.join(", ")}`);
  };
}

/** Fills the tables of an empty database with 40,000 rows each, of 40 tenants. The caller closes the connection. */
export async function makeLargeTables(url: string, names: ReadonlySet<string>): Promise<LargeTables> {
  await createTables(url);
  const connection = await createConnection(connectionOptions(url));
  await initializeSession(connection);
  await connection.query("set session foreign_key_checks = 0, unique_checks = 0");
  const firstRows = new Map<string, RowDataPacket>();
  for (const table of tables) {
    const { name } = getTableConfig(table);
    if (!names.has(name)) continue;
    const columns = columnsOf(table);
    const columnNames = columns.map((column) => `\`${column.name}\``).join(", ");
    const values = columns.map((column) => column.expression).join(", ");
    const restoreIndexes = await dropIndexesOfGenerated(connection, table);
    const [{ affectedRows }] = await connection.query<ResultSetHeader>(
      `insert into \`${name}\` (${columnNames}) select ${values} from ${numbers} order by 1, n`,
    );
    await restoreIndexes();
    if (affectedRows !== rowCount) throw new Error(`${name} has ${affectedRows} rows`);
    await connection.query(`analyze table \`${name}\``);
    const first = columns.map((column) => `${column.expression} as \`${column.name}\``).join(", ");
    const [[row]] = await connection.query<RowDataPacket[]>(
      `select ${first} from (select 0 as n) as numbers`,
    );
    if (row) firstRows.set(name, row);
  }
  const version = async () => {
    const [[row]] = await connection.query<RowDataPacket[]>("select version() as version");
    return String(row?.version);
  };
  return { connection, version, firstValue: (table, column) => firstRows.get(table)?.[column] };
}
