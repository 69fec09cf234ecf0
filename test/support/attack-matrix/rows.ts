import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { eq, getTableColumns, is, sql } from "drizzle-orm";
import {
  getTableConfig,
  type MySqlColumn,
  MySqlDecimal,
  MySqlTable,
  MySqlVarChar,
} from "drizzle-orm/mysql-core";
import type { TableName } from "@/lib/ids";
import { permissions } from "@/lib/permissions";
import { isDuplicateKey } from "@/server/db/errors";
import * as schema from "@/server/db/schema";
import { isGenerated, tenantKeyOf } from "@/server/tenancy/tenant-tables";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

type Row = Record<string, unknown>;

/** The owner of the row. */
export interface Owner {
  organizationId: number;
  userId: number;
}

const allTables: MySqlTable[] = Object.values(schema).flatMap((entry) =>
  is(entry, MySqlTable) ? [entry] : [],
);
const tenantTablesOf = allTables.filter((table) => tenantKeyOf(table) === "organizationId");

export function tableNamed(name: TableName): MySqlTable {
  const found = allTables.find((table) => getTableConfig(table).name === name);
  if (!found) throw new Error(`There is no table ${name}`);
  return found;
}

/** Numbers that no response contains by chance. */
export const remarkableId = () => randomInt(1_000_000_000, 1_100_000_000);
/** Below the largest INT, above every id in use. */
const unusedId = () => randomInt(2_000_000_000, 2_100_000_000);

/** The properties that identify a row within a tenant; the tenant itself if it has only one row. */
function keysOf(table: MySqlTable): [string, ...string[]] {
  const { primaryKeys } = getTableConfig(table);
  const columns = Object.entries(getTableColumns(table));
  const keyed = columns.filter(
    ([, column]) => column.primary || primaryKeys.some((key) => key.columns.includes(column)),
  );
  const [key = "organizationId", ...others] = keyed
    .map(([name]) => name)
    .filter((name) => name !== "organizationId");
  return [key, ...others];
}

/** The property that is the id of a row. */
function idKeyOf(table: MySqlTable): string {
  const [key, ...others] = keysOf(table);
  if (others.length > 0) throw new Error(`${getTableConfig(table).name} has no id of one column`);
  return key;
}

/** An id in the form of the table's rows, of a row that does not exist. */
export function unknownIdOf(table: MySqlTable): unknown {
  const column = getTableColumns(table)[idKeyOf(table)];
  return column?.dataType === "number" ? unusedId() : column && textFor(column);
}

/**
 * Adds a row with something in each text, generated only from the columns of the table, and returns its id, or the
 * first column of its key. It refers to the owner, or to a new row of the same tenant.
 */
export async function addRow(table: MySqlTable, owner: Owner, values: Row = {}): Promise<unknown> {
  const columns = getTableColumns(table);
  const row: Row = {};
  for (const { reference } of getTableConfig(table).foreignKeys) {
    const { columns: own, foreignTable } = reference();
    const [column] = own.filter(({ name }) => name !== columns.organizationId?.name);
    const key = Object.keys(columns).find((name) => columns[name] === column);
    if (!key || !column || key in values) continue;
    if (foreignTable === schema.user) row[key] = owner.userId;
    else row[key] = column.notNull ? await addRow(foreignTable, owner) : null;
  }
  for (const [key, column] of Object.entries(columns)) {
    if (key in row || key in values) continue;
    const value = valueFor(key, column);
    if (value !== undefined) row[key] = value;
  }
  const tenantKey = tenantKeyOf(table);
  const stamped = { ...row, ...values, ...(tenantKey && { [tenantKey]: owner.organizationId }) };
  const insert = () => withoutTenantScope("test data", (db) => db.insert(table).values(stamped));
  await insert().catch((error) => {
    // A row that got its id from the database may have the same one.
    const generated = Object.keys(row).find((key) => columns[key] && isGenerated(columns[key]));
    if (!generated || !isDuplicateKey(error)) throw error;
    Object.assign(stamped, { [generated]: remarkableId() });
    return insert();
  });
  return Reflect.get(stamped, keysOf(table)[0]);
}

function valueFor(key: string, column: MySqlColumn): unknown {
  if (isGenerated(column)) return remarkableId();
  if (column.getSQLType() === "json") return { note: text(20) };
  if (column.dataType === "custom") return randomBytes(20);
  if (column.dataType === "date") {
    // Ended, used or revoked rows are not what an attacker is after.
    if (!column.notNull) return undefined;
    return new Date(Date.now() + (/expires/i.test(key) ? 3_600_000 : 0));
  }
  if (is(column, MySqlDecimal)) return column.hasDefault ? undefined : "12.50";
  if (column.dataType === "string" && !column.hasDefault) return textFor(column);
  if (column.hasDefault || !column.notNull) return undefined;
  return column.dataType === "boolean" ? true : 1;
}

/** Letters and digits, which every character set has. */
const text = (length: number) => randomBytes(length).toString("hex").slice(0, length);

function textFor(column: MySqlColumn): string {
  const length = is(column, MySqlVarChar) ? (column.length ?? 40) : 40;
  if (length === 36) return randomUUID();
  // Ids and hashes have a fixed length.
  return text(Math.min(length, 64));
}

/** Adds a row of the tenant to every tenant table. */
export async function addRowsEverywhere(owner: Owner): Promise<void> {
  for (const table of tenantTablesOf) await addRow(table, owner);
}

export type RowsByTable = Map<string, Row[]>;

/** Everything of a tenant, by table, at one moment; on one connection, whose statements leave at once. */
export async function rowsOf(organizationId: number): Promise<RowsByTable> {
  const read = withoutTenantScope("compare what there is", (db) =>
    db.transaction((tx) =>
      Promise.all(
        allTables.map(async (table): Promise<[string, Row[]] | undefined> => {
          const key = tenantKeyOf(table);
          const column = key && getTableColumns(table)[key];
          if (!column) return undefined;
          return [
            getTableConfig(table).name,
            await tx.select().from(table).where(eq(column, organizationId)),
          ];
        }),
      ),
    ),
  );
  return new Map((await read).filter((found) => found !== undefined));
}

/** Changes with every change of a row. */
export function fingerprintOf(rows: RowsByTable): string {
  return JSON.stringify(
    [...rows].map(([name, list]) => [name, list.map((row) => JSON.stringify(row)).sort()]),
  );
}

export async function countRows(table: MySqlTable, organizationId: number): Promise<number> {
  const key = tenantKeyOf(table);
  const column = key && getTableColumns(table)[key];
  if (!column) throw new Error("A global table belongs to nobody");
  return withoutTenantScope("compare what there is", async (db) => {
    const [row] = await db
      .select({ rows: sql<number>`count(*)` })
      .from(table)
      .where(eq(column, organizationId));
    return Number(row?.rows);
  });
}

/** What rows of every tenant may have in common. */
const words: ReadonlySet<string> = new Set(permissions);

/** What must not appear anywhere else: every id and every text of the tenant that is not a common word. */
export function canariesOf(rows: RowsByTable): { texts: string[]; numbers: number[] } {
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const collect = (value: unknown): void => {
    if (typeof value === "string" && value.length >= 12 && !words.has(value)) texts.add(value);
    else if (typeof value === "number" && value >= 1_000_000_000 && value < 1_100_000_000) numbers.add(value);
    else if (typeof value === "object" && value !== null && !(value instanceof Date))
      Object.values(value).forEach(collect);
  };
  collect([...rows.values()]);
  return { texts: [...texts], numbers: [...numbers] };
}
