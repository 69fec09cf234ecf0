import { type AnyColumn, and, asc, desc, like, or, type SQL, sql } from "drizzle-orm";
import type { Sort } from "@/lib/sorting";
import { plainCharacters, withPlainCharacters } from "@/lib/typography";

/**
 * True where each word of the search occurs in one of the columns, whichever apostrophes and dashes either has; undefined
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

/** As `withPlainCharacters`, in the database. */
const plain = (column: AnyColumn): SQL =>
  plainCharacters.reduce(
    (text, { plain, variants }) => sql`regexp_replace(${text}, ${`[${variants}]`}, ${plain})`,
    sql`${column}`,
  );

/** The text with LIKE's wildcards standing for themselves. */
export function escapeWildcards(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** Sorts by the column that the sort names; the id makes the order total, so that no row stands on two pages. */
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
