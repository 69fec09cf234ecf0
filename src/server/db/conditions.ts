import { type SQL, sql } from "drizzle-orm";

/** All conditions hold. Unlike Drizzle's `and` it never comes to nothing, so it can say which rows a write concerns. */
export function allOf(first: SQL, ...more: SQL[]): SQL {
  return sql`(${sql.join(
    [first, ...more].map((condition) => sql`(${condition})`),
    sql` and `,
  )})`;
}
