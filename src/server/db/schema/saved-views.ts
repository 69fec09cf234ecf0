import { boolean, index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, jsonOf, organizationId } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { user } from "./user";

/** Named states of a list, saved by a person, who may share them with the organization. */
export const savedViews = mysqlTable(
  "saved_views",
  {
    organizationId: organizationId(),
    id: bigId(),
    userId: int({ unsigned: true }).notNull(),
    /** The list that the view is of. */
    list: varchar({ length: 20, enum: ["products"] }).notNull(),
    /** Compared by bytes (the migration makes it utf8mb4_bin): other collations treat different emoji as equal. */
    name: varchar({ length: 60 }).notNull(),
    /** The query parameters of the list. */
    params: jsonOf<Record<string, unknown>>().notNull(),
    /** The default view of the person who saved it; at most one per person and list. */
    isDefault: boolean().notNull().default(false),
    ...auditColumns,
    /** Everyone of the organization sees it; it then belongs to those who may share views. */
    isShared: boolean().notNull().default(false),
    /** The default view of people without their own; at most one per list, and shared. */
    isOrganizationDefault: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_saved_view_id").on(t.id),
    index("idx_saved_view_user").on(t.organizationId, t.userId),
    index("idx_saved_view_shared").on(t.organizationId, t.isShared),
    unique("unique_saved_view_name").on(t.organizationId, t.userId, t.list, t.name),
    ofOrganization("fk_saved_view_organization", t, organization),
    inOrganization("fk_saved_view_user", t, t.userId, user),
  ],
);
