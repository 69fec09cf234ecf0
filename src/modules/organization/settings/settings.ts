import { AppError } from "@/lib/app-error";
import { organizationSettings } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { TenantInsert } from "@/server/tenancy/tenant-db-types";

/** Throws AppError STALE_VERSION, with the current settings, if the caller read other ones. Call it under lock. */
export function assertVersion(current: { version: number }, version: number): void {
  if (current.version === version) return;
  throw new AppError("STALE_VERSION", "Someone else changed these settings in the meantime.", {
    data: { current },
  });
}

/** Writes settings of the current organization and increments the version of all of them; creates the row if needed. */
export async function saveSettings(
  tx: TenantDb,
  values: TenantInsert<typeof organizationSettings> & { version: number },
): Promise<void> {
  await tx.upsert(organizationSettings, values, values);
}
