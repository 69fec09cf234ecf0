import { and, asc, gt, inArray, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { pick } from "@/lib/changes";
import { shorten } from "@/lib/cut";
import { maxTotal } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { assertCategory } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost, type CostView } from "@/modules/catalogue/costs/cost-access";
import { costColumn } from "@/modules/catalogue/costs/cost-rows";
import { conditionOf } from "@/modules/catalogue/export/export.service";
import type { Criteria } from "@/modules/catalogue/list/list-conditions";
import { notFound } from "@/modules/catalogue/products/locked-products";
import { columns } from "@/modules/catalogue/products/product-row";
import type { MatchingFilters } from "@/modules/catalogue/trash/trash.schema";
import { productStatus, products } from "@/server/db/schema";
import { pauseForOthers } from "@/server/fair-share/turns";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { BulkEdit, BulkEditPreview, SkipReason } from "./bulk-edit.schema";
import { withFilings } from "./edited-filings";
import { type EditableProduct, type EditedFields, type EditPlan, planEdit } from "./plan-edit";
import { addRefused } from "./refused-products";

const t = textsOf("catalogueErrors");

/** Rows read at a time: descriptions are long. */
const portion = 1000;
const shownRows = 10;
const shownLength = 200;

export type EditedSelection = { ids: number[] } | { filters: Criteria<MatchingFilters> };

/**
 * What an edit would change, as `editProducts` would change it. Throws AppError NOT_FOUND for an unknown product or category, FORBIDDEN
 * for a status or cost prices that the viewer may not see, and CONFLICT if more products match than lists count.
 */
export async function previewEdit(
  db: TenantDb,
  viewer: Grants,
  { of, edit }: { of: EditedSelection; edit: BulkEdit },
): Promise<BulkEditPreview> {
  assertMayGiveCost(viewer, edit, "edit.cost");
  const view = edit.cost === undefined ? "hidden" : "shown";
  const preview: BulkEditPreview = { same: 0, items: [], rows: [], refused: [] };
  const seen = new Set<number>();
  if (typeof edit.category === "number") await assertCategory(db, edit.category);
  for await (const rows of selectedRows(db, viewer, { of, view })) {
    for (const row of await withFilings(db, rows, edit)) {
      seen.add(row.product.id);
      addTo(preview, row, edit);
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

async function* selectedRows(
  db: TenantDb,
  viewer: Grants,
  { of, view }: { of: EditedSelection; view: CostView },
): AsyncGenerator<Row[], void> {
  if ("ids" in of) {
    yield await readRows(db, inArray(products.id, of.ids), view);
    return;
  }
  const condition = await conditionOf(db, viewer, null, of.filters);
  let last = 0;
  while (condition) {
    const rows = await readRows(db, and(condition, gt(products.id, last)), view);
    yield rows;
    if (rows.length < portion) return;
    last = rows.at(-1)?.product.id ?? last;
    await pauseForOthers();
  }
}

async function readRows(db: TenantDb, condition: SQL | undefined, view: CostView): Promise<Row[]> {
  const rows = await db
    .select({ product: columns, code: products.status, ...costColumn(db, view) })
    .from(products)
    .where(condition)
    .orderBy(asc(products.id))
    .limit(portion);
  return rows.map(({ product, code, cost }) => ({
    product: { ...product, ...(cost !== undefined && { cost }) },
    code,
  }));
}

function addTo(preview: BulkEditPreview, { product, code }: Row, edit: BulkEdit): void {
  const { id, name, sku, version } = product;
  const plan: EditPlan | { refused: SkipReason } =
    code === productStatus.deleted ? { refused: "inTrash" } : planEdit(product, edit);
  if ("refused" in plan) {
    addRefused(preview.refused, { id, name, sku, reason: plan.refused });
    return;
  }
  const { after } = plan;
  if (Object.keys(after).length === 0) {
    preview.same += 1;
    return;
  }
  preview.items.push({ id, version });
  if (preview.rows.length === shownRows) return;
  const before: Partial<EditedFields> = pick(product, Object.keys(after));
  preview.rows.push({ id, name, sku, before: shown(before), after: shown(after) });
}

const shown = ({ description, ...fields }: Partial<EditedFields>): Partial<EditedFields> => ({
  ...fields,
  ...(description !== undefined && { description: description && shorten(description, shownLength) }),
});
