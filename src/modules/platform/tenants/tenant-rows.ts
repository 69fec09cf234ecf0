import { eq, exists, not, type SQL, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { Database } from "@/server/db/client";
import { columnsOf } from "@/server/db/columns";
import { demoTenants, tenants } from "@/server/db/schema";
import type { TenantRecord } from "./tenants.schema";

const t = textsOf("tenantErrors");

/** The columns of a lifecycle record that the API returns. */
export const recordColumns = ["id", "name", "subdomain", "isActive", "createdAt", "updatedAt"] as const;

export const tenantColumns = columnsOf(tenants, ...recordColumns);

type Row = Omit<TenantRecord, "createdAt" | "updatedAt"> & { createdAt: Date; updatedAt: Date };

/** A lifecycle record as the API returns it. */
export const toTenantRecord = ({ id, name, subdomain, isActive, ...row }: Row): TenantRecord => ({
  id,
  name,
  subdomain,
  isActive,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** For an id without a lifecycle record. */
export const noSuchTenant = () => new AppError("NOT_FOUND", t("notFound"));

/** Whether a lifecycle record is a demo's. */
export const isDemo = (db: Pick<Database, "select">): SQL =>
  exists(db.select({ found: sql`1` }).from(demoTenants).where(eq(demoTenants.tenantId, tenants.id)));

/** Whether it is anyone else's: customers are counted without demos. */
export const isCustomer = (db: Pick<Database, "select">): SQL => not(isDemo(db));
