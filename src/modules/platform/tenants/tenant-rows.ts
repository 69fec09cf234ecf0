import { AppError } from "@/lib/app-error";
import { columnsOf } from "@/server/db/columns";
import { tenants } from "@/server/db/schema";
import type { TenantRecord } from "./tenants.schema";

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
export const noSuchTenant = () => new AppError("NOT_FOUND", "Organization not found.");
