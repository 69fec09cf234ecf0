import { int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, opaque, organizationId, utc } from "../columns";
import { ofOrganization } from "../references";
import { organization } from "./organization";

/** Settings that an organization chooses itself. Without a row, the defaults apply. */
export const organizationSettings = mysqlTable(
  "organization_settings",
  {
    organizationId: organizationId().primaryKey(),
    /** Incremented with every change, so that an edit of an outdated copy is refused. */
    version: int({ unsigned: true }).notNull().default(1),
    /** When two-factor authentication becomes required for everyone; null if it is optional. */
    secondFactorRequiredFrom: utc(),
    /** Session length in minutes, after which people must sign in again; null for no limit. */
    sessionLifetimeMinutes: int({ unsigned: true }),
    /** "#rrggbb". */
    accentColor: varchar({ length: 7 }),
    /** organization_logos.hash, looked up within the organization, so that it can never refer to another's logo. */
    logoHash: opaque(64),
    ...auditColumns,
  },
  (t) => [ofOrganization("fk_organization_settings_organization", t, organization)],
);
