import { int, mysqlTable, text, uniqueIndex, varchar } from "drizzle-orm/mysql-core";

export const organization = mysqlTable(
  "organization",
  {
    id: int({ unsigned: true }).autoincrement().primaryKey(),
    name: varchar({ length: 256 }).notNull(),
    sponsorId: int().notNull(),
    repId: int().notNull(),
    bccAuditEmailAddress: varchar({ length: 255 }),
    details: text(),
    subdomain: varchar({ length: 50 }),
  },
  (t) => [uniqueIndex("unique_subdomain").on(t.subdomain)],
);
