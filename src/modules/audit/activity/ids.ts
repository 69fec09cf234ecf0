import { and, eq, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { activityLogs, type apiKeys, type invitations, type user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** The ids of records, as numbers and as entries store those of their object. */
export interface Ids {
  numbers: SQLWrapper | number[];
  texts: SQLWrapper | string[];
}

type Table = typeof user | typeof apiKeys | typeof invitations;

/** For more records than this, an index of the entries no longer helps. */
const maxKnown = 1000;

export const textOf = (id: MySqlColumn): SQL<string> => sql<string>`cast(${id} as char)`;

/** The ids as parts of the statement that they are for. */
export const queriedIds = (db: TenantDb, table: Table, condition: SQL | undefined): Ids => ({
  numbers: db.select({ id: table.id }).from(table).where(condition),
  texts: db
    .select({ id: textOf(table.id) })
    .from(table)
    .where(condition),
});

/** The ids themselves, unless there are many. */
export async function knownIds(db: TenantDb, table: Table, condition: SQL | undefined): Promise<Ids> {
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(condition)
    .limit(maxKnown + 1);
  if (rows.length > maxKnown) return queriedIds(db, table, condition);
  const numbers = rows.map(({ id }) => id);
  return { numbers, texts: numbers.map(String) };
}

export const isNone = ({ numbers }: Ids): boolean => Array.isArray(numbers) && numbers.length === 0;

/** The entries about one of several objects. */
export const isAboutAny = (type: string, ids: Ids["texts"]): SQL | undefined =>
  and(eq(activityLogs.entityType, type), anyOf(activityLogs.entityId, ids));

/** The entries of one of several people or API keys. */
export const isByAny = (column: MySqlColumn, { numbers }: Ids): SQL => anyOf(column, numbers);

const anyOf = (column: MySqlColumn, ids: SQLWrapper | (string | number)[]): SQL =>
  Array.isArray(ids) ? inArray(column, ids) : inArray(column, ids);
