import { foreignKey, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, opaque, organizationId, utc } from "../columns";
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
    /** How long after a sign-in people sign in anew; null where a session lives as long as it is used. */
    sessionLifetimeMinutes: int({ unsigned: true }),
    /** "#rrggbb". */
    accentColor: varchar({ length: 7 }),
    /** organization_logos.hash: looked up within the organization, so that it can lead to no other's. */
    logoHash: opaque(64),
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
