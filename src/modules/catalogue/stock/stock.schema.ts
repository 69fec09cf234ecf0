import { z } from "zod";
import { productByIdInput, productFields } from "@/modules/catalogue/products/products.schema";

const most = productFields.shape.stock.maxValue ?? 0;

export const adjustStockInput = productByIdInput.extend({
  /** How many come in or, if negative, go out. */
  delta: z
    .number({ error: "Change must be a whole number" })
    .int("Change must be a whole number")
    .min(-most)
    .max(most)
    .refine((delta) => delta !== 0, "Change cannot be 0"),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;
