import { type AnyColumn, and, gt, gte, lt, lte, or, type Placeholder, type SQL, sql } from "drizzle-orm";

/** The keyset position of a row, in an order by a column and then by id. */
export interface KeysetPosition {
  value: unknown;
  id: number | Placeholder;
}

/**
 * The rows after the position in ascending order, or before it. In this form an index can serve it as a range; on
 * MariaDB, neither the shorter row comparison nor a single `or` does.
 */
export function keysetCondition(
  column: AnyColumn,
  id: AnyColumn,
  position: KeysetPosition,
  { ascending, inclusive = false }: { ascending: boolean; inclusive?: boolean },
): SQL | undefined {
  const [atLeast, more] = ascending ? [gte, gt] : [lte, lt];
  const equals = inclusive ? atLeast : more;
  // As a sum it has no index of its own: otherwise MariaDB would merge the index of all tenants' ids into the range.
  const ofEquals = equals(sql`${id} + 0`, position.id);
  return and(atLeast(column, position.value), or(more(column, position.value), ofEquals));
}
