import { and, eq, inArray, max } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import { readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost } from "@/modules/catalogue/costs/cost-access";
import { readFields } from "@/modules/catalogue/custom-fields/field-rows";
import { lockMany } from "@/modules/catalogue/products/locked-products";
import { change } from "@/server/change";
import { activityLogs, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { maxEditedProducts, type UndoBulkEditInput, type UndoneBulkEdit } from "./bulk-edit.schema";
import { batchOf, type EditEntry, followersOf, leadOf, ownLead } from "./edit-batches";
import { withDetails } from "./edited-details";
import { formerFields, hasChanged } from "./former-fields";
import { changesFiling } from "./plan-edit";
import { type EditedProduct, type Movement, writeEdits } from "./write-edits";

/**
 * Gives products what they had before an edit of the principal, those that nobody has changed since: some at a time, until
 * there is no `next`. Throws AppError NOT_FOUND for a batch that is no edit of theirs within the last hour, and FORBIDDEN if it has cost
 * prices, which they may not see any more.
 */
export async function undoEdit(
  db: TenantDb,
  viewer: Grants,
  { batch: lead, cursor, undoBatch }: UndoBulkEditInput,
): Promise<UndoneBulkEdit> {
  const [first, { followers, next }] = await Promise.all([
    ownLead(db, lead),
    followersOf(db, lead, { cursor, limit: maxEditedProducts - 1 }),
    undoBatch === undefined ? undefined : ownLead(db, undoBatch),
  ]);
  const entries = cursor < lead ? [first, ...followers] : followers;
  const priced = entries.filter(hasCost);
  for (const { before } of priced) assertMayGiveCost(viewer, before);
  const ofProduct = new Map(entries.map((entry) => [entry.productId, entry]));
  const kept = await keptIds(db, [...ofProduct.keys()]);
  const batch = batchOf(undoBatch);
  return change(db, async (tx, audit) => {
    // The reads without a lock come after it: what they see is what was committed when the products were locked.
    const locked = await lockMany(tx, kept);
    const fields = await namedFields(tx, entries);
    const rows = await withDetails(tx, locked, {
      filing: entries.some(({ before }) => changesFiling(before)) ? "needed" : "unneeded",
      cost: priced.length > 0 ? "needed" : "unneeded",
      fields,
    });
    const latest = await latestEntries(tx, kept);
    const isMoved = entries.some(({ before }) => before.category !== undefined);
    const paths = isMoved ? await readCategoryPaths(tx) : undefined;
    const names = { paths, fields };
    const edited: EditedProduct[] = [];
    const skipped: UndoneBulkEdit["skipped"] = [];
    for (const { product, isDeleted } of rows) {
      const { id, name, sku } = product;
      const entry = ofProduct.get(id);
      if (isDeleted) skipped.push({ id, name, sku, reason: "inTrash" });
      else if (!entry || latest.get(id) !== entry.id || hasChanged(product, entry, names))
        skipped.push({ id, name, sku, reason: "changedSince" });
      else {
        const had = formerFields(entry, names);
        if ("gone" in had) skipped.push({ id, name, sku, reason: had.gone });
        else edited.push({ product, after: had.former, movement: movementOf(entry) });
      }
    }
    await writeEdits({ tx, audit, batch, ...names }, edited);
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

const hasCost = ({ before }: EditEntry): boolean => "cost" in before;

/** The custom fields that entries name, if they are still called so. */
async function namedFields(tx: TenantDb, entries: EditEntry[]) {
  const names = new Set(entries.flatMap(({ before }) => Object.keys(before.customFields ?? {})));
  return names.size === 0 ? [] : (await readFields(tx)).filter(({ name }) => names.has(name));
}

/** A stock is given back with the reason that it was changed for, as a mistake is (decision 78). */
const movementOf = ({ after }: EditEntry): Movement | undefined =>
  after.stockReason && { reason: after.stockReason, note: after.stockNote ?? null };
