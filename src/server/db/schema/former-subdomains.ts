import { mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, organizationId, utc } from "../columns";
import { ofOrganization } from "../references";
import { organization } from "./organization";

/** Former subdomains of organizations: they redirect for a while, and no other organization can ever take them. */
export const formerSubdomains = mysqlTable(
  "former_subdomains",
  {
    organizationId: organizationId(),
    subdomain: varchar({ length: 50 }).notNull(),
    /** The end of the redirect. */
    redirectsUntil: utc().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.subdomain] }),
    // Does not start with the tenant: unique across all organizations.
    unique("unique_former_subdomain").on(t.subdomain),
    ofOrganization("fk_former_subdomain_organization", t, organization),
  ],
);
