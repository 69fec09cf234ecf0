import { inArray, sql } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import { batchOf } from "@/modules/catalogue/bulk-edit/edit-batches";
import { writeEdits } from "@/modules/catalogue/bulk-edit/write-edits";
import type { Criteria } from "@/modules/catalogue/list/list-conditions";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { lockMatching, moveAll } from "@/modules/catalogue/trash/matching.service";
import type { ProductVersion } from "@/modules/catalogue/trash/trash.schema";
import { lockVersions } from "@/modules/catalogue/trash/trash.service";
import { type Audit, change } from "@/server/change";
import { productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { SetStatusOfMatchingInput } from "./status.schema";

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
      { tx, audit, batch: batchOf(undefined) },
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

interface SetStatusOfMatching extends Omit<SetStatusOfMatchingInput, "filters"> {
  filters: Criteria<SetStatusOfMatchingInput["filters"]>;
}

/**
 * Gives all products that match a status, or none. All of them get the same moment, with which another call can undo it.
 * Throws AppError CONFLICT, with the number that match now, if it is not the one that the person saw, and FORBIDDEN.
 */
export function setStatusOfMatching(
  db: TenantDb,
  person: Grants,
  { filters: { changedAt, ...filters }, expected, status }: SetStatusOfMatching,
): Promise<{ count: number; at: string }> {
  return change(db, async (tx, audit) => {
    const parts = await lockMatching(tx, person, filters, { expected, stampedAt: changedAt });
    return moveAll(parts, ({ rows }, stamp) =>
      write(
        { tx, audit },
        rows.map(({ product }) => product),
        { status, stamp },
      ),
    );
  });
}

async function write(
  { tx, audit }: { tx: TenantDb; audit: Audit },
  rows: (ProductVersion & { status: ProductStatus })[],
  { status, stamp }: { status: ProductStatus; stamp: Stamp },
): Promise<{ items: ProductVersion[] }> {
  const changed = rows.filter((row) => row.status !== status);
  if (changed.length > 0) {
    const isChanged = inArray(
      products.id,
      changed.map(({ id }) => id),
    );
    const values = { status: productStatus[status], version: sql`${products.version} + 1` };
    await sentTogether([
      tx.update(products, values, isChanged, stamp),
      audit.record(
        changed.map((row) => ({
          action: "product.update",
          entityId: row.id,
          before: { status: row.status },
          after: { status },
        })),
      ),
    ]);
  }
  return {
    items: rows.map((row) => ({ id: row.id, version: row.version + (row.status === status ? 0 : 1) })),
  };
}
