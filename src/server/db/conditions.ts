import { type SQL, sql } from "drizzle-orm";

/** Combines conditions with AND. Unlike Drizzle's `and`, it is never empty, so it can be the condition of a write. */
export function allOf(first: SQL, ...more: SQL[]): SQL {
  return sql`(${sql.join(
    [first, ...more].map((condition) => sql`(${condition})`),
    sql` and `,
  )})`;
}
