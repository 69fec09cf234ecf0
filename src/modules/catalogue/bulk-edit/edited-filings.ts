import { readFilings } from "@/modules/catalogue/products/filing";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { changesFiling, type EditableProduct } from "./plan-edit";

/**
 * The products with what they are filed under, if that is among the fields of the edit. Throws as `readFilings` says; of locked
 * products, call it before the transaction reads anything else without a lock.
 */
export async function withFilings<Row extends { product: EditableProduct }>(
  db: TenantDb,
  rows: Row[],
  edit: { category?: unknown; tags?: unknown },
): Promise<Row[]> {
  if (!changesFiling(edit) || rows.length === 0) return rows;
  const filings = await readFilings(
    db,
    rows.map(({ product }) => product.id),
  );
  return rows.map((row) => ({ ...row, product: { ...row.product, ...filings.get(row.product.id) } }));
}
