import { and, eq, inArray, max } from "drizzle-orm";
import { diff, pick } from "@/lib/changes";
import { type LockedProduct, lockMany } from "@/modules/catalogue/products/locked-products";
import { change } from "@/server/change";
import { activityLogs, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { maxEditedProducts, type UndoBulkEditInput, type UndoneBulkEdit } from "./bulk-edit.schema";
import { batchOf, type EditEntry, followersOf, leadOf, ownLead } from "./edit-batches";
import { type EditedProduct, writeEdits } from "./write-edits";

/**
 * Gives products what they had before an edit of the principal, those that nobody has changed since: some at a time, until
 * there is no `next`. Throws AppError NOT_FOUND for a batch that is no edit of theirs within the last hour.
 */
export async function undoEdit(
  db: TenantDb,
  { batch: lead, cursor, undoBatch }: UndoBulkEditInput,
): Promise<UndoneBulkEdit> {
  const [first, { followers, next }] = await Promise.all([
    ownLead(db, lead),
    followersOf(db, lead, { cursor, limit: maxEditedProducts - 1 }),
    undoBatch === undefined ? undefined : ownLead(db, undoBatch),
  ]);
  const entries = cursor < lead ? [first, ...followers] : followers;
  const ofProduct = new Map(entries.map((entry) => [entry.productId, entry]));
  const kept = await keptIds(db, [...ofProduct.keys()]);
  const batch = batchOf(undoBatch);
  return change(db, async (tx, audit) => {
    const rows = await lockMany(tx, kept);
    // The first read of the transaction without a lock: what it sees is what was committed when the products were locked.
    const latest = await latestEntries(tx, kept);
    const edited: EditedProduct[] = [];
    const skipped: UndoneBulkEdit["skipped"] = [];
    for (const row of rows) {
      const { id, name, sku } = row.product;
      const entry = ofProduct.get(id);
      if (row.isDeleted) skipped.push({ id, name, sku, reason: "inTrash" });
      else if (!entry || latest.get(id) !== entry.id || hasChanged(row, entry))
        skipped.push({ id, name, sku, reason: "changedSince" });
      else edited.push(undoing(row, entry));
    }
    await writeEdits({ tx, audit, batch }, edited);
    return { count: edited.length, skipped, next, undoBatch: leadOf(batch) };
  });
}

/** Those that still exist: products are deleted for good with the sample data that they belong to. */
async function keptIds(db: TenantDb, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db.select({ id: products.id }).from(products).where(inArray(products.id, ids));
  return rows.map(({ id }) => id);
}

/** The id of the last entry of each product: whatever changes a product records it. */
async function latestEntries(tx: TenantDb, ids: number[]): Promise<Map<number, number | null>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ productId: activityLogs.entityId, last: max(activityLogs.id) })
    .from(activityLogs)
    .where(and(eq(activityLogs.entityType, "product"), inArray(activityLogs.entityId, ids.map(String))))
    .groupBy(activityLogs.entityId);
  return new Map(rows.map(({ productId, last }) => [Number(productId), last]));
}

const hasChanged = ({ product }: LockedProduct, { before, after }: EditEntry): boolean =>
  Object.keys(diff(product, pick(after, Object.keys(before)))).length > 0;

/** A stock is given back with the reason that it was changed for, as a mistake is (decision 78). */
const undoing = ({ product }: LockedProduct, { before, after }: EditEntry): EditedProduct => ({
  product,
  after: before,
  movement: after.stockReason && { reason: after.stockReason, note: after.stockNote ?? null },
});
