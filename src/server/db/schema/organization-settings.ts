import { foreignKey, int, mysqlTable } from "drizzle-orm/mysql-core";
import { auditColumns, organizationId, utc } from "../columns";
import { organization } from "./organization";

/** What an organization decides for its people. An organization without a row has decided nothing yet. */
export const organizationSettings = mysqlTable(
  "organization_settings",
  {
    organizationId: organizationId().primaryKey(),
    /** Counts the changes, so that an edit of an outdated copy is refused. */
    version: int({ unsigned: true }).notNull().default(1),
    /** From when on everybody needs a second factor; null where it is up to each person. */
    secondFactorRequiredFrom: utc(),
    ...auditColumns,
  },
  (t) => [
    foreignKey({
      name: "fk_organization_settings_organization",
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }).onDelete("cascade"),
  ],
);
