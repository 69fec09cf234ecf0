import { z } from "zod";
import { productByIdInput, productFields } from "./products.schema";

const most = productFields.shape.stock.maxValue ?? 0;

export const adjustStockInput = productByIdInput.extend({
  /** How many come in, or with a minus go out. */
  delta: z
    .number({ error: "The change has to be a whole number" })
    .int("The change has to be a whole number")
    .min(-most)
    .max(most)
    .refine((delta) => delta !== 0, "There is nothing to change"),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;
