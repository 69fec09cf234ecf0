import { diff } from "@/lib/changes";
import { maxStock } from "@/modules/catalogue/products/amounts";
import { asWritten, type Product, type ProductFields } from "@/modules/catalogue/products/products.schema";
import type { BulkEdit } from "./bulk-edit.schema";
import { changedPrice, type RefusedPrice } from "./price-rules";

/** The fields that many products can be given; name, SKU and barcode belong to one product. */
export type EditedFields = Pick<ProductFields, keyof BulkEdit>;

/** Why a product cannot be given what the edit says. */
export type EditRefusal = RefusedPrice | "stockBelowZero" | "stockTooHigh";

/** What an edit makes of a product: a product gets all of it, or none. */
export type EditPlan = { after: Partial<EditedFields> } | { refused: EditRefusal };

/** What an edit changes in a product: nothing if `after` is empty. The preview says it, and the change writes it. */
export function planEdit(current: Product, { price, stock, ...given }: BulkEdit): EditPlan {
  const after: Partial<EditedFields> = { ...given };
  if (price) {
    const changed = changedPrice(current.price, price);
    if ("refused" in changed) return changed;
    after.price = changed.price;
  }
  if (stock) {
    after.stock = "set" in stock ? stock.set : current.stock + stock.add;
    if (after.stock < 0) return { refused: "stockBelowZero" };
    if (after.stock > maxStock) return { refused: "stockTooHigh" };
  }
  return { after: diff<EditedFields>(asWritten(current), after) };
}
