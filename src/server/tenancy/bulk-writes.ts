import { setImmediate as nextTurn } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "./tenant-db";
import type { OwnedTable, TenantInsert, TenantSet } from "./tenant-db-types";

/** Statements of the same length have the same text, which the guard parses only once. */
const rowsPerStatement = 100;

/** `TenantDb.insert` for any number of rows. */
export async function insertRows<Table extends OwnedTable>(
  tx: TenantDb,
  table: Table,
  rows: TenantInsert<Table>[],
): Promise<void> {
  await sentInTurns(portions(rows), (some) => tx.insert(table, some));
}

/** `TenantDb.upsert` for any number of rows. */
export async function upsertRows<Table extends OwnedTable>(
  tx: TenantDb,
  table: Table,
  rows: TenantInsert<Table>[],
  set: TenantSet<Table>,
): Promise<void> {
  await sentInTurns(portions(rows), (some) => tx.upsert(table, some, set));
}

/**
 * Sends a statement for each portion without waiting for the one before, but lets it leave first: the database executes
 * one while the next is written.
 */
async function sentInTurns<Row>(parts: Row[][], send: (part: Row[]) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const part of parts) {
    if (sent.length > 0) await nextTurn();
    const statement = send(part);
    // A failure is handled below, once all have been sent.
    statement.catch(() => {});
    sent.push(statement);
  }
  await sentTogether(sent);
}

/** The rows in portions of at most `size`, in their order. */
export function portions<Row>(rows: Row[], size = rowsPerStatement): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

/** In the `set` of an upsert: the value that would have been inserted. */
export const given = (column: MySqlColumn): SQL => sql`values(${column})`;
