import { readCosts, withCost } from "@/modules/catalogue/costs/cost-rows";
import type { FieldRow } from "@/modules/catalogue/custom-fields/field-rows";
import { readValuesIn } from "@/modules/catalogue/custom-fields/product-values";
import { readFilings } from "@/modules/catalogue/products/filing";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { BulkEdit } from "./bulk-edit.schema";
import { changesFiling, type EditableProduct } from "./plan-edit";
import type { ValueEdit } from "./value-rules";

/** What an edit has to know of products besides their rows. */
export interface NeededDetails {
  filing: "needed" | "unneeded";
  cost: "needed" | "unneeded";
  fields: readonly FieldRow[];
}

/** The fields depend on the category of the product if one of them is limited to one. */
export function detailsFor(edit: BulkEdit, { rules }: ValueEdit): NeededDetails {
  const fields = rules.map(({ field }) => field);
  const isFilingNeeded = changesFiling(edit) || fields.some(({ category }) => category !== null);
  return {
    filing: isFilingNeeded ? "needed" : "unneeded",
    cost: edit.cost === undefined ? "unneeded" : "needed",
    fields,
  };
}

/**
 * The products with what is needed, in one round trip. Of locked products, call it before the transaction reads anything else of them
 * without a lock: what is read is what was committed when they were locked.
 */
export async function withDetails<Row extends { product: EditableProduct }>(
  db: TenantDb,
  rows: Row[],
  { filing, cost, fields }: NeededDetails,
): Promise<Row[]> {
  const ids = rows.map(({ product }) => product.id);
  if (ids.length === 0) return rows;
  const [filings, costs, values] = await sentTogether([
    filing === "needed" ? readFilings(db, ids) : undefined,
    cost === "needed" ? readCosts(db, ids) : undefined,
    readValuesIn(db, ids, fields),
  ]);
  return rows.map((row) => {
    const { id } = row.product;
    const product = { ...row.product, ...filings?.get(id), customFields: values.get(id) ?? [] };
    return { ...row, product: withCost(product, costs) };
  });
}
