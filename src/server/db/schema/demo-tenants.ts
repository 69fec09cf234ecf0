import { foreignKey, index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { utc } from "../columns";
import { tenants } from "./tenants";

/**
 * The lifecycle records that are demos: each belongs to the visitor who asked for it, and is deleted with everything in it
 * when its time is up. Global: read through `withoutTenantScope` only.
 */
export const demoTenants = mysqlTable(
  "demo_tenants",
  {
    tenantId: varchar({ length: 36 }).primaryKey(),
    /** From then on it does not exist for anyone; its rows are deleted soon after. */
    expiresAt: utc().notNull(),
  },
  (t) => [
    index("idx_demo_tenant_expires").on(t.expiresAt),
    foreignKey({
      name: "fk_demo_tenant_tenant",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }).onDelete("cascade"),
  ],
);
