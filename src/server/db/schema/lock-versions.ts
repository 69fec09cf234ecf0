import { bigint, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { organizationId } from "../columns";
import { ofOrganization } from "../references";
import { organization } from "./organization";

/**
 * In a cluster, whose nodes know nothing of each other's locks, a lock is a row that is written: if two transactions
 * write it, one of them fails at its commit (decision 40). Nobody reads it, and other servers leave it empty.
 */
export const lockVersions = mysqlTable(
  "lock_versions",
  {
    organizationId: organizationId(),
    /** The locked object: `organization`, or `user:` and an id. */
    name: varchar({ length: 30 }).notNull(),
    version: bigint({ mode: "number", unsigned: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.name] }),
    ofOrganization("fk_lock_version_organization", t, organization),
  ],
);
