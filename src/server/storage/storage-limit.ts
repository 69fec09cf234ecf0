import { sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import { storedFiles, storedPictures } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("service");

/** Of all pictures of an organization, in all sizes, and its other files. */
export const maxStoredBytes = 1_000_000_000;

/** What the organization stores. */
export async function storedBytes(db: TenantDb): Promise<number> {
  const files = db
    .select({ bytes: sql`coalesce(sum(${storedFiles.bytes}), 0)`.as("file_bytes") })
    .from(storedFiles);
  const [row] = await db
    .select({ bytes: sql`coalesce(sum(${storedPictures.bytes}), 0) + (${files})`.mapWith(Number) })
    .from(storedPictures);
  return row?.bytes ?? 0;
}

/** What it can store in addition. Read it under the lock of the organization. */
export const bytesLeft = async (tx: TenantDb): Promise<number> => maxStoredBytes - (await storedBytes(tx));

/** Throws AppError LIMIT_REACHED, at the field `content`, if there is no room for this many bytes. */
export function assertStorageLeft(left: number, { bytes }: { bytes: number }): void {
  if (bytes <= left) return;
  throw fieldError("LIMIT_REACHED", "content", t("storageFull", { max: String(maxStoredBytes / 1e9) }));
}
