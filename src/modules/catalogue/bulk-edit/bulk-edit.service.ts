import type { Grants } from "@/lib/permissions";
import { readCategoryPaths, unknownCategory } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost } from "@/modules/catalogue/costs/cost-access";
import { lockMany } from "@/modules/catalogue/products/locked-products";
import { change } from "@/server/change";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { BulkEdit, BulkEditInput, BulkEditResult } from "./bulk-edit.schema";
import { batchOf, leadOf, ownLead } from "./edit-batches";
import { detailsFor, withDetails } from "./edited-details";
import { planEdit } from "./plan-edit";
import { readValueEdit } from "./value-rules";
import { type EditedProduct, type Movement, writeEdits } from "./write-edits";

/**
 * Changes the products that still have the version that the principal has seen a preview of, each with all of the edit or
 * not at all, and returns why others stay as they are. Throws AppError NOT_FOUND for an unknown product, category, custom field or
 * batch, BAD_REQUEST that names custom fields which cannot be given what is given, and FORBIDDEN for cost prices from somebody who may
 * not see any.
 */
export async function editProducts(
  db: TenantDb,
  viewer: Grants,
  { items, edit, batch: lead }: BulkEditInput,
): Promise<BulkEditResult> {
  assertMayGiveCost(viewer, edit, "edit.cost");
  if (lead !== undefined) await ownLead(db, lead);
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  const movement = movementOf(edit);
  return change(db, async (tx, audit) => {
    const locked = await lockMany(tx, [...versions.keys()]);
    const values = await readValueEdit(tx, edit.customFields);
    const rows = await withDetails(tx, locked, detailsFor(edit, values));
    const paths = edit.category === undefined ? undefined : await readCategoryPaths(tx);
    if (typeof edit.category === "number" && !paths?.has(edit.category)) throw unknownCategory();
    const edited: EditedProduct[] = [];
    const skipped: BulkEditResult["skipped"] = [];
    for (const { product, isDeleted } of rows) {
      const { id, name, sku, version } = product;
      const plan = planEdit(product, edit, values);
      if (isDeleted) skipped.push({ id, name, sku, reason: "inTrash" });
      else if (version !== versions.get(id)) skipped.push({ id, name, sku, reason: "changedSince" });
      else if ("refused" in plan) {
        const { refused: reason, ...about } = plan;
        skipped.push({ id, name, sku, reason, ...about });
      } else if (Object.keys(plan.after).length > 0) edited.push({ product, after: plan.after, movement });
    }
    const batch = batchOf(lead);
    const fields = values.rules.map(({ field }) => field);
    await writeEdits({ tx, audit, batch, paths, fields }, edited);
    return {
      changed: edited.map(({ product: { id, version } }) => ({ id, version: version + 1 })),
      same: rows.length - edited.length - skipped.length,
      skipped,
      batch: leadOf(batch),
    };
  });
}

function movementOf({ stock }: BulkEdit): Movement | undefined {
  return stock && { reason: stock.reason, note: stock.note };
}
