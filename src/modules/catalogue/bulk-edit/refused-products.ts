import type { BulkEditPreview, SkippedProduct } from "./bulk-edit.schema";

export type Refused = BulkEditPreview["refused"][number];

/** Of each reason, only the first products are named. */
const namedProducts = 5;

/** Adds a product to those that stay as they are for the same reason. */
export function addRefused(groups: Refused[], { reason, field, id, name, sku }: SkippedProduct): void {
  let group = groups.find((one) => one.reason === reason && one.field === field);
  if (!group) {
    group = { reason, ...(field !== undefined && { field }), count: 0, products: [] };
    groups.push(group);
  }
  group.count += 1;
  if (group.products.length < namedProducts) group.products.push({ id, name, sku });
}
