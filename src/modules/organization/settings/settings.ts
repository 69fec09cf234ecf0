import { organizationSettings } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { TenantInsert } from "@/server/tenancy/tenant-db-types";

/** Writes settings of the current organization and increments the version of all of them; creates the row if needed. */
export async function saveSettings(
  tx: TenantDb,
  values: TenantInsert<typeof organizationSettings> & { version: number },
): Promise<void> {
  await tx.upsert(organizationSettings, values, values);
}
