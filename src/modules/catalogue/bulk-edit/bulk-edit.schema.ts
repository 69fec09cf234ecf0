import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { createProductInput, productFields } from "@/modules/catalogue/products/products.schema";
import { adjustStockInput } from "@/modules/catalogue/stock/stock.schema";

const t = textsOf("productChecks");

const { price } = createProductInput.shape;
const { stock, minimumStock, unit, supplier, description, status } = productFields.shape;
const { delta, reason, note } = adjustStockInput.shape;

const isZero = (text: string) => !/[1-9]/.test(text);

/** How much is added to an amount. */
const addedAmount = z
  .string()
  .trim()
  .regex(/^[+-]?\d{1,10}(\.\d{1,2})?$/, { error: () => t("notAnAddedAmount") })
  .refine((text) => !isZero(text), { error: () => t("changeZero") })
  .describe("An amount as text, negative to lower the price.");

const percentage = z
  .string()
  .trim()
  .regex(/^[+-]?\d{1,4}(\.\d{1,4})?$/, { error: () => t("notAPercentage") })
  .refine((text) => Number(text) >= -100, { error: () => t("notAPercentage") })
  .refine((text) => !isZero(text), { error: () => t("changeZero") })
  .describe(
    "A percentage as text, negative to lower the price, with at most four decimals. The price is computed exactly, and half a cent is rounded up.",
  );

/** What is given to each product; fields that are left out stay as they are, and null clears one. */
export const bulkEdit = z
  .strictObject({
    price: z.union([
      z.strictObject({ set: price }),
      z.strictObject({ add: addedAmount }),
      z.strictObject({ percent: percentage }),
    ]),
    stock: z
      .union([z.strictObject({ set: stock, reason, note }), z.strictObject({ add: delta, reason, note })])
      .describe(
        "A new stock, or how many come in or, if negative, go out, with the reason for the movements.",
      ),
    minimumStock,
    unit,
    supplier,
    description,
    status,
  })
  .partial()
  .refine((edit) => Object.values(edit).some((value) => value !== undefined), {
    error: () => t("nothingToChange"),
  });
export type BulkEdit = z.infer<typeof bulkEdit>;
