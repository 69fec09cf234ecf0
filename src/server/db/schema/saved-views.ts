import { boolean, foreignKey, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, jsonOf, organizationId } from "../columns";
import { organization } from "./organization";
import { user } from "./user";

/** States of a list that a person has given a name to. */
export const savedViews = mysqlTable(
  "saved_views",
  {
    organizationId: organizationId(),
    id: bigId(),
    userId: int({ unsigned: true }).notNull(),
    /** Which list it is of. */
    list: varchar({ length: 20, enum: ["products"] }).notNull(),
    /** Compared byte by byte (the migration gives it utf8mb4_bin): other collations take emoji for one another. */
    name: varchar({ length: 60 }).notNull(),
    /** What the list's address says, by parameter. */
    params: jsonOf<Record<string, unknown>>().notNull(),
    /** The one that the list starts with; at most one of a person and list. */
    isDefault: boolean().notNull().default(false),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_saved_view_id").on(t.id),
    unique("unique_saved_view_name").on(t.organizationId, t.userId, t.list, t.name),
    foreignKey({
      name: "fk_saved_view_organization",
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_saved_view_user",
      columns: [t.organizationId, t.userId],
      foreignColumns: [user.organizationId, user.id],
    }),
  ],
);
