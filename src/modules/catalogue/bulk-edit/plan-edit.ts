import { diff, pick } from "@/lib/changes";
import { type ChangedValue, type ProductValue, valueIn } from "@/lib/custom-fields";
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
import { changedValues, type RefusedValue, type ValueEdit } from "./value-rules";

/** The fields that many products can be given; name, SKU and barcode belong to one product. */
export type EditedFields = Omit<Pick<ProductFields, keyof BulkEdit>, "customFields"> & {
  /** Those that change. */
  customFields: ChangedValue[];
};

/** Why a product cannot be given what the edit says. */
export type EditRefusal =
  | RefusedPrice
  | "costBelowZero"
  | "costTooHigh"
  | "costMissing"
  | "stockBelowZero"
  | "stockTooHigh"
  | "tooManyTags"
  | RefusedValue;

/** What an edit makes of a product: a product gets all of it, or none. */
export type EditPlan = { after: Partial<EditedFields> } | { refused: EditRefusal; field?: number };

/**
 * A product, with what other tables have of it as far as an edit depends on that: what it is filed under, its cost price, which is null
 * for a product without one, and its values of custom fields.
 */
export type EditableProduct = Product &
  Partial<Filing> & { cost?: string | null; customFields?: ProductValue[] };

/** Whether an edit changes what products are filed under. */
export const changesFiling = ({ category, tags }: { category?: unknown; tags?: unknown }): boolean =>
  category !== undefined || tags !== undefined;

/** What an edit changes in a product: nothing if `after` is empty. The preview says it, and the change writes it. */
export function planEdit(
  current: EditableProduct,
  { price, cost, stock, tags, customFields: _, ...given }: BulkEdit,
  values: ValueEdit,
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
  const category = after.category === undefined ? (current.category ?? null) : after.category;
  const changed = changedValues(current.customFields ?? [], category, values);
  if ("refused" in changed) return changed;
  return {
    after: {
      ...diff<EditedFields>(asWritten(current), after),
      ...(changed.changed.length > 0 && { customFields: changed.changed }),
    },
  };
}

/** What a product has of what it is given. */
export function formerOf(product: EditableProduct, after: Partial<EditedFields>): Partial<EditedFields> {
  const { customFields = [], ...fields } = product;
  const former: Partial<EditedFields> = pick(fields, Object.keys(after));
  return {
    ...former,
    ...(after.customFields && {
      customFields: after.customFields.map(({ field }) => ({ field, value: valueIn(customFields, field) })),
    }),
  };
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
