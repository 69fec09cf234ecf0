import { getTableColumns, is } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import { getTableConfig, type MySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import * as schema from "@/server/db/schema";
import type { OwnedTable } from "./tenant-db-types";

/** How columns are named in the database, for every Drizzle handle and for the guard. */
export const columnCasing = "snake_case";
const casing = new CasingCache(columnCasing);

export interface TenantTableInfo {
  /** Name in the database of the column that holds the tenant. */
  tenantColumn: string;
  /** Name in the database of the auto-increment column: only the database gives its values. */
  generatedColumn: string | undefined;
  /** True when two rows of different tenants can never collide, so that an upsert cannot reach another tenant's row. */
  upsertIsSafe: boolean;
}

/**
 * The property that holds the tenant: `organizationId`, or `id` in the organization itself; undefined in global tables.
 */
export function tenantKeyOf(table: MySqlTable): "organizationId" | "id" | undefined {
  const columns = getTableColumns(table);
  if ("organizationId" in columns) return "organizationId";
  // Compares column objects, which an alias of the table keeps, and not names, which an alias changes.
  return columns.id?.uniqueName === schema.organization.id.uniqueName ? "id" : undefined;
}

/** True for a column whose values only the database gives. */
export const isGenerated = (column: MySqlColumn): boolean =>
  isAutoIncrement(column) || column.generated !== undefined;

const isAutoIncrement = (column: MySqlColumn) => "autoIncrement" in column && column.autoIncrement === true;

/** What the guard needs to know about a table; undefined for a global table. */
export function tenantTableInfo(table: MySqlTable): TenantTableInfo | undefined {
  const tenantKey = tenantKeyOf(table);
  const tenantColumn = tenantKey && getTableColumns(table)[tenantKey];
  if (!tenantColumn) return undefined;
  const { columns, indexes, primaryKeys, uniqueConstraints } = getTableConfig(table);
  const generated = columns.find(isAutoIncrement);
  const uniqueKeys: unknown[][] = [
    ...columns.filter((column) => column.primary || column.isUnique).map((column) => [column]),
    ...primaryKeys.map((key) => key.columns),
    ...uniqueConstraints.map((constraint) => constraint.columns),
    ...indexes.filter((index) => index.config.unique).map((index) => index.config.columns),
  ];
  return {
    tenantColumn: casing.getColumnCasing(tenantColumn),
    generatedColumn: generated && casing.getColumnCasing(generated),
    upsertIsSafe: uniqueKeys.every(
      (key) =>
        namesOf(key).includes(tenantColumn.name) || (generated && namesOf(key).join() === generated.name),
    ),
  };
}

function namesOf(key: unknown[]): unknown[] {
  return key.map((column) =>
    column && typeof column === "object" && "name" in column ? column.name : undefined,
  );
}

/** The tables whose rows each belong to a tenant: all tenant tables but the organization itself. */
export const ownedTables = (): OwnedTable[] => Object.values<unknown>(schema).filter(isOwnedTable);

const isOwnedTable = (entry: unknown): entry is OwnedTable =>
  is(entry, MySqlTable) && tenantKeyOf(entry) === "organizationId";

let known: ReadonlyMap<string, TenantTableInfo> | undefined;

/** Every tenant table of the schema by its name in the database. Found at the first call, which a function makes with its first statement. */
export function tenantTables(): ReadonlyMap<string, TenantTableInfo> {
  known ??= new Map(
    Object.values(schema).flatMap((entry) => {
      if (!is(entry, MySqlTable)) return [];
      const info = tenantTableInfo(entry);
      return info ? [[getTableConfig(entry).name, info] as const] : [];
    }),
  );
  return known;
}
