import { sql } from "drizzle-orm";
import { boolean, index, mysqlTable, timestamp, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import type { StoredTenantSettings } from "@/lib/tenant-settings";
import { jsonOf } from "../columns";

/** The lifecycle record of an organization, joined by subdomain. Global: read through `withoutTenantScope` only. */
export const tenants = mysqlTable(
  "tenants",
  {
    id: varchar({ length: 36 }).primaryKey(),
    name: varchar({ length: 255 }).notNull(),
    subdomain: varchar({ length: 100 }).notNull(),
    isActive: boolean().notNull().default(true),
    settings: jsonOf<StoredTenantSettings>(),
    createdAt: timestamp({ mode: "date" }).notNull().default(sql`CURRENT_TIMESTAMP`),
    updatedAt: timestamp({ mode: "date" }).notNull().default(sql`CURRENT_TIMESTAMP`).onUpdateNow(),
  },
  (t) => [
    uniqueIndex("unique_tenant_name").on(t.name),
    uniqueIndex("unique_tenant_subdomain").on(t.subdomain),
    index("idx_is_active").on(t.isActive),
  ],
);
