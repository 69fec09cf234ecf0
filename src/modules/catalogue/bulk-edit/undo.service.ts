import { and, eq, inArray, max } from "drizzle-orm";
import { diff, pick } from "@/lib/changes";
import type { Grants } from "@/lib/permissions";
import { readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost } from "@/modules/catalogue/costs/cost-access";
import { readCosts, withCost } from "@/modules/catalogue/costs/cost-rows";
import type { CategoryPaths } from "@/modules/catalogue/products/filing";
import { lockMany } from "@/modules/catalogue/products/locked-products";
import { withPath } from "@/modules/catalogue/products/recorded-fields";
import { change } from "@/server/change";
import { activityLogs, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { maxEditedProducts, type UndoBulkEditInput, type UndoneBulkEdit } from "./bulk-edit.schema";
import { batchOf, type EditEntry, followersOf, leadOf, ownLead } from "./edit-batches";
import { withFilings } from "./edited-filings";
import { changesFiling, type EditableProduct, type EditedFields } from "./plan-edit";
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
    const filed = entries.find(({ before }) => changesFiling(before));
    const rows = await withFilings(tx, locked, filed?.before ?? {});
    const latest = await latestEntries(tx, kept);
    const costs = priced.length === 0 ? undefined : await readCosts(tx, kept);
    const isMoved = entries.some(({ before }) => before.category !== undefined);
    const paths = isMoved ? await readCategoryPaths(tx) : undefined;
    const categories = new Map([...(paths ?? [])].map(([id, path]) => [path, id]));
    const edited: EditedProduct[] = [];
    const skipped: UndoneBulkEdit["skipped"] = [];
    for (const { product: row, isDeleted } of rows) {
      const product = withCost(row, costs);
      const { id, name, sku } = product;
      const entry = ofProduct.get(id);
      const after = entry && formerFields(entry, categories);
      if (isDeleted) skipped.push({ id, name, sku, reason: "inTrash" });
      else if (!entry || latest.get(id) !== entry.id || hasChanged(product, entry, paths))
        skipped.push({ id, name, sku, reason: "changedSince" });
      else if (!after) skipped.push({ id, name, sku, reason: "categoryGone" });
      else edited.push({ product, after, movement: movementOf(entry) });
    }
    await writeEdits({ tx, audit, batch, paths }, edited);
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

const hasChanged = (
  product: EditableProduct,
  { before, after }: EditEntry,
  paths: CategoryPaths | undefined,
): boolean => Object.keys(diff(withPath(product, paths), pick(after, Object.keys(before)))).length > 0;

/** What the product had; undefined if there is no category with the path of its own any more. */
function formerFields(
  { before: { category, ...before } }: EditEntry,
  categories: ReadonlyMap<string, number>,
): Partial<EditedFields> | undefined {
  if (category === undefined) return before;
  const id = category === null ? null : categories.get(category);
  return id === undefined ? undefined : { ...before, category: id };
}

/** A stock is given back with the reason that it was changed for, as a mistake is (decision 78). */
const movementOf = ({ after }: EditEntry): Movement | undefined =>
  after.stockReason && { reason: after.stockReason, note: after.stockNote ?? null };
