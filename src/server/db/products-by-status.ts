import { eq, gt, inArray } from "drizzle-orm";
import { productStatus, products } from "./schema";

export const isActive = eq(products.status, productStatus.active);
/** True for what is not in the trash. */
export const isKept = inArray(products.status, [
  productStatus.active,
  productStatus.draft,
  productStatus.archived,
]);
/** The same as one range, which is counted in an index alone: what counts towards the quota. */
export const isCounted = gt(products.status, productStatus.deleted);
/** True for all: with it, the index by status and SKU finds what the collation treats as the same SKU. */
export const isThere = inArray(products.status, Object.values(productStatus));
