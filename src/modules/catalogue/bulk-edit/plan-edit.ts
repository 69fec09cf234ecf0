import { diff } from "@/lib/changes";
import { asTags, maxTags, tagKey } from "@/lib/tags";
import { maxStock } from "@/modules/catalogue/products/amounts";
import {
  asWritten,
  type Filing,
  type Product,
  type ProductFields,
} from "@/modules/catalogue/products/products.schema";
import type { BulkEdit } from "./bulk-edit.schema";
import { changedPrice, type RefusedPrice } from "./price-rules";

/** The fields that many products can be given; name, SKU and barcode belong to one product. */
export type EditedFields = Pick<ProductFields, keyof BulkEdit>;

/** Why a product cannot be given what the edit says. */
export type EditRefusal =
  | RefusedPrice
  | "costBelowZero"
  | "costTooHigh"
  | "costMissing"
  | "stockBelowZero"
  | "stockTooHigh"
  | "tooManyTags";

/** What an edit makes of a product: a product gets all of it, or none. */
export type EditPlan = { after: Partial<EditedFields> } | { refused: EditRefusal };

/**
 * A product, with what it is filed under if an edit changes that, and with its cost price if an edit changes that: null for a product
 * without one.
 */
export type EditableProduct = Product & Partial<Filing> & { cost?: string | null };

/** Whether an edit changes what products are filed under, which is read for no other. */
export const changesFiling = ({ category, tags }: { category?: unknown; tags?: unknown }): boolean =>
  category !== undefined || tags !== undefined;

/** What an edit changes in a product: nothing if `after` is empty. The preview says it, and the change writes it. */
export function planEdit(
  current: EditableProduct,
  { price, cost, stock, tags, ...given }: BulkEdit,
): EditPlan {
  const after: Partial<EditedFields> = { ...given };
  if (price) {
    const changed = changedPrice(current.price, price);
    if ("refused" in changed) return changed;
    after.price = changed.price;
  }
  if (cost === null) after.cost = null;
  else if (cost) {
    if (!("set" in cost) && typeof current.cost !== "string") return { refused: "costMissing" };
    const changed = changedPrice(current.cost ?? "0", cost);
    if ("refused" in changed) return { refused: refusedCosts[changed.refused] };
    after.cost = changed.price;
  }
  if (stock) {
    after.stock = "set" in stock ? stock.set : current.stock + stock.add;
    if (after.stock < 0) return { refused: "stockBelowZero" };
    if (after.stock > maxStock) return { refused: "stockTooHigh" };
  }
  if (tags) {
    after.tags = changedTags(current.tags ?? [], tags);
    if (after.tags.length > maxTags) return { refused: "tooManyTags" };
  }
  return { after: diff<EditedFields>(asWritten(current), after) };
}

/** A tag that is added stays as the product has it, and one is removed, whatever its case. */
function changedTags(current: string[], tags: NonNullable<BulkEdit["tags"]>): string[] {
  if ("set" in tags) return tags.set;
  if ("add" in tags) return asTags([...current, ...tags.add]);
  const removed = new Set(tags.remove.map(tagKey));
  return current.filter((tag) => !removed.has(tagKey(tag)));
}
const refusedCosts = {
  priceBelowZero: "costBelowZero",
  priceTooHigh: "costTooHigh",
} as const satisfies Record<RefusedPrice, EditRefusal>;
