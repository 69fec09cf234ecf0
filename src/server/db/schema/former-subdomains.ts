import { foreignKey, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, organizationId, utc } from "../columns";
import { organization } from "./organization";

/** Addresses that organizations had: they lead to the new one for a while, and nobody else ever gets them. */
export const formerSubdomains = mysqlTable(
  "former_subdomains",
  {
    organizationId: organizationId(),
    subdomain: varchar({ length: 50 }).notNull(),
    /** Until when requests are led on. */
    redirectsUntil: utc().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.subdomain] }),
    // Does not start with the tenant: what one organization had, no other may take.
    unique("unique_former_subdomain").on(t.subdomain),
    foreignKey({
      name: "fk_former_subdomain_organization",
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }).onDelete("cascade"),
  ],
);
