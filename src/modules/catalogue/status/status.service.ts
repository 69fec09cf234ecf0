import { batchOf } from "@/modules/catalogue/bulk-edit/edit-batches";
import { writeEdits } from "@/modules/catalogue/bulk-edit/write-edits";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import type { ProductVersion } from "@/modules/catalogue/trash/trash.schema";
import { lockVersions } from "@/modules/catalogue/trash/trash.service";
import { change } from "@/server/change";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/**
 * Gives products a status, all or none; those that have it stay as they are. Returns their versions, with which it can be
 * undone. Throws AppError NOT_FOUND or STALE_VERSION (with the changed ones).
 */
export function setStatus(
  db: TenantDb,
  items: ProductVersion[],
  status: ProductStatus,
): Promise<{ items: ProductVersion[] }> {
  return change(db, async (tx, audit) => {
    const rows = await lockVersions(tx, items, "all");
    const changed = rows.filter(({ product }) => product.status !== status);
    await writeEdits(
      { tx, audit, batch: batchOf() },
      changed.map(({ product }) => ({ product, after: { status } })),
    );
    return {
      items: rows.map(({ product: { id, version, status: was } }) => ({
        id,
        version: version + (was === status ? 0 : 1),
      })),
    };
  });
}
