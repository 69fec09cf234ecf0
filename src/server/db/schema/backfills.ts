import { bigint, mysqlTable, varchar } from "drizzle-orm/mysql-core";

/**
 * How far a step of `db:migrate` has come that goes through the rows of a table, whoever's they are; and the row that
 * readiness changes to find out whether the database takes changes.
 */
export const backfills = mysqlTable("backfills", {
  name: varchar({ length: 64 }).primaryKey(),
  /** The id of the last row that it has seen. */
  position: bigint({ mode: "number", unsigned: true }).notNull(),
});
