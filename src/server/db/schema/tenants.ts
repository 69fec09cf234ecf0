import { sql } from "drizzle-orm";
import { boolean, index, mysqlTable, timestamp, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { jsonOf } from "../columns";

export interface TenantSettings {
  /** ISO 4217; prices are amounts of it. */
  currency?: string;
  /** BCP 47; how numbers and dates are written. */
  locale?: string;
}

/** The lifecycle record of an organization, joined by subdomain. Global: read through `withoutTenantScope` only. */
export const tenants = mysqlTable(
  "tenants",
  {
    id: varchar({ length: 36 }).primaryKey(),
    name: varchar({ length: 255 }).notNull(),
    subdomain: varchar({ length: 100 }).notNull(),
    isActive: boolean().notNull().default(true),
    settings: jsonOf<TenantSettings>(),
    createdAt: timestamp({ mode: "date" }).notNull().default(sql`CURRENT_TIMESTAMP`),
    updatedAt: timestamp({ mode: "date" }).notNull().default(sql`CURRENT_TIMESTAMP`).onUpdateNow(),
  },
  (t) => [
    uniqueIndex("unique_tenant_name").on(t.name),
    uniqueIndex("unique_tenant_subdomain").on(t.subdomain),
    index("idx_is_active").on(t.isActive),
  ],
);
