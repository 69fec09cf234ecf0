import type { z } from "zod";
import { product } from "@/modules/catalogue/products/products.schema";

/** A product as a search shows it. */
export const foundProduct = product.pick({ id: true, name: true, sku: true, status: true });
export type FoundProduct = z.infer<typeof foundProduct>;

export interface FoundProducts {
  products: FoundProduct[];
  /** True if no product has the words of the search, and these have words that are similar. */
  isSimilar: boolean;
}
