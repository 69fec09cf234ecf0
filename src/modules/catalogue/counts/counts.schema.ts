import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxCounts } from "@/lib/count-sheet";
import { line } from "@/lib/text";
import { productFilters } from "@/modules/catalogue/list/list.schema";
import { product, stockCount } from "@/modules/catalogue/products/products.schema";
import { givenStatuses } from "@/modules/catalogue/products/statuses";
import { movementNote } from "@/modules/catalogue/stock/stock.schema";

const t = textsOf("productChecks");

export const countSheetInput = productFilters.extend({
  /** A sheet has no products of the trash. */
  status: z.enum(givenStatuses).default("active"),
  /** `next` of the previous part; absent for the first one. */
  after: product.shape.id.optional(),
});
export type CountSheetInput = z.infer<typeof countSheetInput>;

export const countSheet = z.strictObject({
  items: z.array(product.pick({ id: true, name: true, sku: true, barcode: true, unit: true, stock: true })),
  next: z.number().nullable().describe("The `after` for the next part; null if there is none."),
});
export type CountSheetRow = z.infer<typeof countSheet>["items"][number];

export const stockCountOfProduct = z.strictObject({
  sku: line({ label: "sku", min: 1, max: 50 }),
  counted: stockCount("counted"),
  knownStock: stockCount("stock").describe("The stock that the count was compared with."),
});

const stockCounts = z
  .array(stockCountOfProduct)
  .min(1)
  .max(maxCounts)
  .refine((counts) => new Set(counts.map(({ sku }) => sku)).size === counts.length, {
    error: () => t("productRepeated"),
  })
  .describe("Each product once.");
export type StockCount = z.infer<typeof stockCounts>[number];

export const checkCountsInput = z.strictObject({ counts: stockCounts });

export const countStocksInput = checkCountsInput.extend({
  /** What the counts are, for the activity, such as the name of a file. */
  name: line({ label: "name", min: 1, max: 255 }).optional(),
  note: movementNote.default(null),
});
export type CountStocksInput = z.infer<typeof countStocksInput>;

export const countOutcomes = ["counted", "same", "moved", "trash", "unknown"] as const;
export type CountOutcome = (typeof countOutcomes)[number];

const outcome = z
  .enum(countOutcomes)
  .describe(
    "`counted` if the stock becomes the count, `same` if it is the count already, `moved` if it is no longer `knownStock`; `trash` and `unknown` if no product outside the trash has the SKU. Only `counted` changes anything.",
  );

export const countedStocks = z.strictObject({
  items: z
    .array(
      z.strictObject({
        sku: z.string(),
        outcome,
        name: z.string().nullable().describe("Null for an unknown product."),
        stock: z.number().nullable().describe("The stock before; null for an unknown product."),
      }),
    )
    .describe("In the order of the counts."),
});
export type CountedStocks = z.infer<typeof countedStocks>;
