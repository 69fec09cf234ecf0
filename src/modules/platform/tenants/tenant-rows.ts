import { AppError } from "@/lib/app-error";
import { tenants } from "@/server/db/schema";
import type { TenantRecord } from "./tenants.schema";

export const tenantColumns = {
  id: tenants.id,
  name: tenants.name,
  subdomain: tenants.subdomain,
  isActive: tenants.isActive,
  createdAt: tenants.createdAt,
  updatedAt: tenants.updatedAt,
};

type Row = Omit<TenantRecord, "createdAt" | "updatedAt"> & { createdAt: Date; updatedAt: Date };

export const toTenantRecord = ({ id, name, subdomain, isActive, ...row }: Row): TenantRecord => ({
  id,
  name,
  subdomain,
  isActive,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export const noSuchTenant = () => new AppError("NOT_FOUND", "Organization not found.");
