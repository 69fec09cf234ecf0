import { and, asc, gt, inArray, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { shorten } from "@/lib/cut";
import { maxTotal } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { assertCategory } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost } from "@/modules/catalogue/costs/cost-access";
import { conditionOf } from "@/modules/catalogue/export/export.service";
import type { Criteria } from "@/modules/catalogue/list/list-conditions";
import { notFound } from "@/modules/catalogue/products/locked-products";
import { columns } from "@/modules/catalogue/products/product-row";
import type { MatchingFilters } from "@/modules/catalogue/trash/trash.schema";
import { productStatus, products } from "@/server/db/schema";
import { pauseForOthers } from "@/server/fair-share/turns";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { BulkEdit, BulkEditPreview, SkipReason } from "./bulk-edit.schema";
import { detailsFor, withDetails } from "./edited-details";
import { type EditableProduct, type EditedFields, type EditPlan, formerOf, planEdit } from "./plan-edit";
import { addRefused } from "./refused-products";
import { readValueEdit, type ValueEdit } from "./value-rules";

const t = textsOf("catalogueErrors");

/** Rows read at a time: descriptions are long. */
const portion = 1000;
const shownRows = 10;
const shownLength = 200;

export type EditedSelection = { ids: number[] } | { filters: Criteria<MatchingFilters> };

/**
 * What an edit would change, as `editProducts` would change it. Throws AppError NOT_FOUND for an unknown product, category or custom
 * field, BAD_REQUEST that names custom fields which cannot be given what is given, FORBIDDEN for a status or cost prices that the viewer
 * may not see, and CONFLICT if more products match than lists count.
 */
export async function previewEdit(
  db: TenantDb,
  viewer: Grants,
  { of, edit }: { of: EditedSelection; edit: BulkEdit },
): Promise<BulkEditPreview> {
  assertMayGiveCost(viewer, edit, "edit.cost");
  const preview: BulkEditPreview = { same: 0, items: [], rows: [], refused: [] };
  const seen = new Set<number>();
  if (typeof edit.category === "number") await assertCategory(db, edit.category);
  const values = await readValueEdit(db, edit.customFields);
  for await (const rows of selectedRows(db, viewer, of)) {
    for (const row of await withDetails(db, rows, detailsFor(edit, values))) {
      seen.add(row.product.id);
      addTo(preview, row, { edit, values });
    }
    if (seen.size > maxTotal) throw new AppError("CONFLICT", t("tooManyToEdit", { max: String(maxTotal) }));
  }
  const missing = "ids" in of ? of.ids.find((id) => !seen.has(id)) : undefined;
  if (missing !== undefined) throw notFound(missing);
  return preview;
}

interface Row {
  product: EditableProduct;
  code: number;
}

async function* selectedRows(db: TenantDb, viewer: Grants, of: EditedSelection): AsyncGenerator<Row[], void> {
  if ("ids" in of) {
    yield await readRows(db, inArray(products.id, of.ids));
    return;
  }
  const condition = await conditionOf(db, viewer, null, of.filters);
  let last = 0;
  while (condition) {
    const rows = await readRows(db, and(condition, gt(products.id, last)));
    yield rows;
    if (rows.length < portion) return;
    last = rows.at(-1)?.product.id ?? last;
    await pauseForOthers();
  }
}

const readRows = async (db: TenantDb, condition: SQL | undefined): Promise<Row[]> =>
  db
    .select({ product: columns, code: products.status })
    .from(products)
    .where(condition)
    .orderBy(asc(products.id))
    .limit(portion);

function addTo(
  preview: BulkEditPreview,
  { product, code }: Row,
  { edit, values }: { edit: BulkEdit; values: ValueEdit },
): void {
  const { id, name, sku, version } = product;
  const plan: EditPlan | { refused: SkipReason } =
    code === productStatus.deleted ? { refused: "inTrash" } : planEdit(product, edit, values);
  if ("refused" in plan) {
    const { refused: reason, ...about } = plan;
    addRefused(preview.refused, { id, name, sku, reason, ...about });
    return;
  }
  const { after } = plan;
  if (Object.keys(after).length === 0) {
    preview.same += 1;
    return;
  }
  preview.items.push({ id, version });
  if (preview.rows.length === shownRows) return;
  preview.rows.push({ id, name, sku, before: shown(formerOf(product, after)), after: shown(after) });
}

const shown = ({ description, ...fields }: Partial<EditedFields>): Partial<EditedFields> => ({
  ...fields,
  ...(description !== undefined && { description: description && shorten(description, shownLength) }),
});
