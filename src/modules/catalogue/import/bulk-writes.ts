import { type SQL, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { OwnedTable, TenantInsert, TenantSet } from "@/server/tenancy/tenant-db-types";

/** Statements of the same length have the same text, which the guard parses only once. */
const rowsPerStatement = 100;

/** `TenantDb.insert` for any number of rows, sent at the call. */
export async function insertRows<Table extends OwnedTable>(
  tx: TenantDb,
  table: Table,
  rows: TenantInsert<Table>[],
): Promise<void> {
  await sentTogether(portions(rows).map((some) => tx.insert(table, some)));
}

/** `TenantDb.upsert` for any number of rows. */
export async function upsertRows<Table extends OwnedTable>(
  tx: TenantDb,
  table: Table,
  rows: TenantInsert<Table>[],
  set: TenantSet<Table>,
): Promise<void> {
  for (const some of portions(rows)) await tx.upsert(table, some, set);
}

export function portions<Row>(rows: Row[], size = rowsPerStatement): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

/** In the `set` of an upsert: the value that would have been inserted. */
export const given = (column: MySqlColumn): SQL => sql`values(${column})`;
