import { z } from "zod";
import { idOf } from "@/lib/ids";
import { paginationInput, paginationOutput } from "@/lib/pagination";
import { sortsOf } from "@/lib/sorting";
import { text } from "@/lib/text";

const tenantId = idOf("tenants", z.uuid("Not a tenant id"));

export const tenantByIdInput = z.strictObject({ id: tenantId });

/** The reason is shown to nobody outside the platform; it is kept with the change. */
export const suspendTenantInput = z.strictObject({
  id: tenantId,
  reason: text({ label: "Reason", min: 3, max: 500 }),
});

const tenantSorts = sortsOf(["name", "subdomain", "createdAt"]);

export const listTenantsInput = z.strictObject({
  ...paginationInput,
  search: z.string().trim().max(100).optional(),
  sort: z.enum(tenantSorts).default("name"),
});
export type ListTenantsInput = z.infer<typeof listTenantsInput>;

export const tenantRecord = z.strictObject({
  id: tenantId,
  name: z.string(),
  subdomain: z.string(),
  isActive: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type TenantRecord = z.infer<typeof tenantRecord>;

export const tenantList = z.strictObject({ items: z.array(tenantRecord), pagination: paginationOutput });
