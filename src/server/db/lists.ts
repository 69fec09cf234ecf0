import { type AnyColumn, and, asc, count, desc, like, or, type SQL, type Subquery, sql } from "drizzle-orm";
import type { MySqlTable } from "drizzle-orm/mysql-core";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import type { Sort } from "@/lib/sorting";
import { plainCharacters, withPlainCharacters } from "@/lib/typography";
import type { Database } from "./client";

/**
 * True if each word of the search occurs in one of the columns, whatever apostrophes and dashes either uses; undefined
 * for an empty search.
 */
export function containsWords(columns: AnyColumn[], search: string | undefined): SQL | undefined {
  const words = withPlainCharacters(search ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return and(
    ...words.map((word) => or(...columns.map((column) => like(plain(column), `%${escapeWildcards(word)}%`)))),
  );
}

/** The same as `withPlainCharacters`, in the database. */
const plain = (column: AnyColumn): SQL =>
  plainCharacters.reduce(
    (text, { plain, variants }) => sql`regexp_replace(${text}, ${`[${variants}]`}, ${plain})`,
    sql`${column}`,
  );

/** Escapes the wildcards of LIKE. */
function escapeWildcards(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** Sorts by the column that the sort names; the id makes the order total, so that no row appears on two pages. */
export function orderOf<Key extends string>(
  columns: Record<Key, AnyColumn>,
  sort: Sort<Key>,
  id: AnyColumn,
): SQL[] {
  const descending = sort.startsWith("-");
  const key = descending ? sort.slice(1) : sort;
  const direction = descending ? desc : asc;
  const named = Object.entries<AnyColumn>(columns).find(([name]) => name === key);
  return [...(named ? [direction(named[1])] : []), direction(id)];
}

/** Counts the rows that match the condition, up to the limit for lists. */
export async function countTotal(
  db: Pick<Database, "select">,
  table: MySqlTable,
  condition: SQL | undefined,
): Promise<Total> {
  const found = db
    .select({ one: sql<number>`1`.as("one") })
    .from(table)
    .where(condition)
    .limit(countedRows)
    .as("found");
  return totalOfFound(db, found);
}

/** The total of what a subquery finds, which ends at the limit for lists. */
export async function totalOfFound(db: Pick<Database, "select">, found: Subquery): Promise<Total> {
  const [row] = await db.select({ rows: count() }).from(found);
  return totalOfCounted(row?.rows ?? 0);
}
