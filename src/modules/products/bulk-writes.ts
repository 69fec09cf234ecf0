import { type SQL, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OwnedTable, TenantInsert, TenantSet } from "@/server/tenancy/tenant-db-types";

/** With the longest texts in each they still fit into one packet of the database, which takes 16 MiB. */
const rowsPerStatement = 100;
/** So few rows are parsed so soon that they go together, however many they are. */
const shortest = 50;

/** `TenantDb.insert` of any number of rows. */
export async function insertRows<Table extends OwnedTable>(
  tx: TenantDb,
  table: Table,
  rows: TenantInsert<Table>[],
  longest = rowsPerStatement,
): Promise<void> {
  for (const some of portions(rows, longest)) await tx.insert(table, some);
}

/** `TenantDb.upsert` of any number of rows. */
export async function upsertRows<Table extends OwnedTable>(
  tx: TenantDb,
  table: Table,
  rows: TenantInsert<Table>[],
  set: TenantSet<Table>,
): Promise<void> {
  for (const some of portions(rows)) await tx.upsert(table, some, set);
}

/**
 * The rows in portions, the longest first: those after it have a half, a quarter … of its length. Statements of one length
 * are one text, which the guard parses once, and that takes longer than sending the rows in several.
 */
export function portions<Row>(rows: Row[], longest = rowsPerStatement): Row[][] {
  const found: Row[][] = [];
  let length = longest;
  for (let start = 0; start < rows.length; start += length) {
    const left = rows.length - start;
    while (length > left && left > shortest) length = Math.ceil(length / 2);
    found.push(rows.slice(start, start + length));
  }
  return found;
}

/** In the `set` of an upsert: the value that would have been inserted. */
export const given = (column: MySqlColumn): SQL => sql`values(${column})`;
