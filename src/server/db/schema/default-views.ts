import { bigint, index, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, organizationId } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { savedViews } from "./saved-views";
import { user } from "./user";

/** Default views of people that are not their own: a shared view, or none although the organization has one. */
export const defaultViews = mysqlTable(
  "default_views",
  {
    organizationId: organizationId(),
    userId: int({ unsigned: true }).notNull(),
    list: varchar({ length: 20, enum: ["products"] }).notNull(),
    /** Null for the list without a view. */
    viewId: bigint({ mode: "number", unsigned: true }),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId, t.list] }),
    index("idx_default_view_user").on(t.organizationId, t.userId),
    index("idx_default_view_view").on(t.organizationId, t.viewId),
    ofOrganization("fk_default_view_organization", t, organization),
    inOrganization("fk_default_view_user", t, t.userId, user),
    inOrganization("fk_default_view_view", t, t.viewId, savedViews).onDelete("cascade"),
  ],
);
