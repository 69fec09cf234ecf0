import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { idOf } from "@/lib/ids";
import { pageSizes } from "@/lib/pagination";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import { searchText } from "@/lib/text";
import {
  amount,
  cover,
  product,
  soughtBarcode,
  soughtSupplier,
  soughtTag,
  stockCount,
} from "@/modules/catalogue/products/products.schema";
import {
  changePeriods,
  cursorPattern,
  productColumns,
  productSorts,
  productStatuses,
  stockLevels,
} from "./list-options";

const t = textsOf("productChecks");

export const productFilters = z.strictObject({
  /**
   * Words of name, SKU, barcode and description; each must match the start of a word or, in name and SKU, three or more
   * characters inside one. Case and accents are ignored. If no product has a word, similar ones match. If there are more
   * than eight words, the longest count.
   */
  search: searchText.optional(),
  /** Drafts and archived products are only seen by those who may change products, the trash by those who may delete. */
  status: z.enum(productStatuses).default("active"),
  minPrice: amount("lowestPrice").optional(),
  maxPrice: amount("highestPrice").optional(),
  stock: z.enum(stockLevels).optional(),
  minStock: stockCount("lowestStock").optional(),
  maxStock: stockCount("highestStock").optional(),
  barcode: soughtBarcode.optional(),
  supplier: soughtSupplier.optional().describe("Case and accents are ignored."),
  category: idOf("categories").optional().describe("With the categories below it."),
  tag: soughtTag.optional().describe("Case is ignored."),
  changedSince: z
    .union([z.enum(changePeriods), z.iso.date({ error: () => t("changedSince") })])
    .optional()
    .describe(
      "The first day of the last change; of the deletion, in the trash. Days are in the time zone of the organization; `week` begins on its last Monday.",
    ),
});
export type ProductFilters = z.infer<typeof productFilters>;

export const listProductsInput = productFilters.extend({
  ...paginationInput,
  /**
   * Continues from another page: one of the `cursors` returned with it, with the same sort and filters. Unlike `page`,
   * it costs the same anywhere in the list. With a cursor, `page` can name a page beyond the next one.
   */
  cursor: z
    .string()
    .regex(cursorPattern, { error: () => t("cursor") })
    .optional(),
  sort: z.enum(productSorts).default("name"),
});
export type ListProductsInput = z.infer<typeof listProductsInput>;

const listedProduct = product.extend({
  cover,
  deletedByName: z
    .string()
    .nullable()
    .optional()
    .describe(
      "Who moved it to the trash, at `updatedAt`; null if the person no longer exists. Absent outside the trash.",
    ),
});
export type ListedProduct = z.infer<typeof listedProduct>;

export const productList = z.strictObject({
  items: z.array(listedProduct),
  pagination: paginationOutput,
  isSimilar: z
    .boolean()
    .describe("True if no product contains the search words, and these contain similar ones."),
  cursors: z
    .strictObject({ next: z.string().nullable(), previous: z.string().nullable() })
    .describe("For `cursor`, to continue from this page; null if there is no page on that side."),
});
export type ProductList = z.infer<typeof productList>;

/** Sums over all matching products: the number of items in stock, and their value. */
export const productSums = z.strictObject({ stock: z.number(), value: z.string() }).nullable();
export type ProductSums = z.infer<typeof productSums>;

/** The list state that a saved view keeps: everything but the page. */
export const productView = productFilters
  // Looked for once, with a scanner or by a program.
  .omit({ barcode: true })
  .extend({
    status: z.enum(productStatuses),
    sort: z.enum(productSorts),
    limit: z.literal(pageSizes),
    columns: z.array(z.enum(productColumns)).max(productColumns.length),
  })
  .partial();
export type ProductView = z.infer<typeof productView>;
