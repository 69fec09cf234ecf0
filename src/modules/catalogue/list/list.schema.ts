import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxCustomFields } from "@/lib/custom-fields";
import { maxConditions, readCondition } from "@/lib/field-conditions";
import { idOf } from "@/lib/ids";
import { pageSizes } from "@/lib/pagination";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import { searchText } from "@/lib/text";
import {
  amount,
  cover,
  filedProduct,
  product,
  soughtBarcode,
  soughtSupplier,
  soughtTag,
  stockCount,
} from "@/modules/catalogue/products/products.schema";
import {
  changePeriods,
  cursorPattern,
  includable,
  maxColumns,
  productColumns,
  productSorts,
  productStatuses,
  stockLevels,
} from "./list-options";

const t = textsOf("productChecks");

/** A condition on a custom field. One on a field that there is not matches no product. */
const condition = z
  .string()
  .max(1000)
  .refine((written) => readCondition(written) !== undefined, {
    error: ({ input }) => t("fieldCondition", { condition: String(input).slice(0, 60) }),
  });

const fieldId = z.string().regex(/[1-9]\d{0,14}/);
const fieldColumn = z.templateLiteral(["field", fieldId]);
const fieldSort = z.templateLiteral([z.enum(["", "-"]), "field", fieldId]);
const sort = z.union([z.enum(productSorts), fieldSort], { error: () => t("sort") });

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
  where: z
    .array(condition)
    .max(maxConditions)
    .optional()
    .describe(
      `At most ${maxConditions} conditions on custom fields, all of which must hold, such as \`12.contains.steel\`: the id of a field, a test, and its value. \`contains\` and \`equals\` compare texts and links, whatever their case; \`from\` and \`to\` numbers, amounts and days (\`2026-01-31\`); \`any\` takes the ids of options, separated by hyphens; \`yes\`, \`no\`, \`set\` and \`unset\` take no value. In a value, \`%2C\` is a comma. A test that is not one of the kind of the field matches nothing.`,
    ),
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
  sort: sort
    .default("name")
    .describe(
      "By a custom field with `field` and its id, such as `-field12`: products without a value come last in both directions, choices in the order of their options.",
    ),
  include: z
    .array(z.enum(includable))
    .max(includable.length)
    .optional()
    .describe("What else to return of each product."),
  customFields: z
    .array(idOf("custom_fields"))
    .max(maxCustomFields)
    .optional()
    .describe("The custom fields whose values to return of each product."),
});
export type ListProductsInput = z.infer<typeof listProductsInput>;

const filing = filedProduct.shape;
const listedProduct = product.extend({
  cover,
  category: filing.category
    .optional()
    .describe("Null if it is in none. Absent unless `include` asks for it."),
  tags: filing.tags.optional().describe("Absent unless `include` asks for them."),
  customFields: filing.customFields
    .optional()
    .describe("The values that it has in the fields of `customFields`; absent if that names none."),
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
    sort,
    limit: z.literal(pageSizes),
    columns: z
      .array(z.union([z.enum(productColumns), fieldColumn]))
      .max(maxColumns)
      .describe(`At most ${maxColumns}, in their order; \`field12\` is a custom field.`),
  })
  .partial();
export type ProductView = z.infer<typeof productView>;
