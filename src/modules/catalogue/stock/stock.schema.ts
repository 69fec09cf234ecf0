import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { productByIdInput, productFields } from "@/modules/catalogue/products/products.schema";

const t = textsOf("productChecks");

const most = productFields.shape.stock.maxValue ?? 0;

export const adjustStockInput = productByIdInput.extend({
  /** How many come in or, if negative, go out. */
  delta: z
    .number({ error: () => t("changeNotWhole") })
    .int({ error: () => t("changeNotWhole") })
    .min(-most)
    .max(most)
    .refine((delta) => delta !== 0, { error: () => t("changeZero") }),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;
