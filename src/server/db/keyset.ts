import { type AnyColumn, and, gt, gte, lt, lte, or, type Placeholder, type SQL, sql } from "drizzle-orm";

/** Where in an order by a column, and by the id among equals, a row stands. */
export interface Place {
  value: unknown;
  id: number | Placeholder;
}

/**
 * The rows after the place in ascending order, or before it. In this shape an index answers it by a range; neither the
 * shorter comparison of rows nor one `or` does that on MariaDB.
 */
export function beyond(
  column: AnyColumn,
  id: AnyColumn,
  place: Place,
  { ascending, inclusive = false }: { ascending: boolean; inclusive?: boolean },
): SQL | undefined {
  const [atLeast, more] = ascending ? [gte, gt] : [lte, lt];
  const equals = inclusive ? atLeast : more;
  // As a sum it has no index of its own: MariaDB would merge that of all tenants' ids into the range.
  const ofEquals = equals(sql`${id} + 0`, place.id);
  return and(atLeast(column, place.value), or(more(column, place.value), ofEquals));
}
