import { bigint, mysqlTable, varchar } from "drizzle-orm/mysql-core";

/** The name of the row that readiness writes to find out whether the database accepts writes: no backfill. */
export const writeProbe = "write probe";

/** The progress of backfills of `db:migrate`, across all tenants; and the row of `writeProbe`. */
export const backfills = mysqlTable("backfills", {
  name: varchar({ length: 64 }).primaryKey(),
  /** The id of the last processed row. */
  position: bigint({ mode: "number", unsigned: true }).notNull(),
});
