import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { totalOutput } from "@/lib/pagination.schema";
import { givenReasons, stockReasons } from "@/lib/stock-reasons";
import { emptyAsNull, line } from "@/lib/text";
import { productByIdInput, productFields, stockCount } from "@/modules/catalogue/products/products.schema";

const t = textsOf("productChecks");

const most = productFields.shape.stock.maxValue ?? 0;

/** What people add to a movement. */
export const movementNote = emptyAsNull(line({ label: "note", max: 200 }));

export const adjustStockInput = productByIdInput.extend({
  /** How many come in or, if negative, go out. */
  delta: z
    .number({ error: () => t("changeNotWhole") })
    .int({ error: () => t("changeNotWhole") })
    .min(-most)
    .max(most)
    .refine((delta) => delta !== 0, { error: () => t("changeZero") }),
  reason: z.enum(givenReasons).default("correction"),
  note: movementNote.default(null),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;

export const countStockInput = productByIdInput.extend({
  counted: stockCount("counted"),
  knownStock: stockCount("stock").describe(
    "The stock that the count was compared with. If it has changed since, the count is refused.",
  ),
  note: movementNote.default(null),
});
export type CountStockInput = z.infer<typeof countStockInput>;

const number = z.number().int().positive();

export const stockMovementsInput = productByIdInput.extend({
  /** `next` of the previous page; absent for the latest. */
  cursor: number.optional(),
  /** The only direction; infinite queries send it. */
  direction: z.literal("forward").optional(),
  limit: z.number().int().min(1).max(100).default(10),
});
export type StockMovementsInput = Omit<z.infer<typeof stockMovementsInput>, "direction">;

export const stockMovement = z.strictObject({
  number: z.number().describe("From 1 on, in the order of the movements of the product."),
  at: z.iso.datetime(),
  delta: z.number().describe("How many came in or, if negative, went out."),
  stockAfter: z.number(),
  reason: z.enum(stockReasons).describe("`unrecorded` for a change that left no movement when it was made."),
  note: z.string().nullable().describe("Null if there is none."),
  createdByName: z.string().nullable().describe("Null if a program did it, or nobody knows who did."),
  apiKey: z
    .strictObject({ id: z.number(), name: z.string() })
    .nullable()
    .describe("The API key of the program that did it; null if no program did, or nobody knows who did."),
});
export type StockMovement = z.infer<typeof stockMovement>;

export const stockMovementList = z.strictObject({
  items: z.array(stockMovement),
  ...totalOutput,
  unrecorded: z
    .number()
    .describe(
      "How much of the current stock no movement says anything about: all of it for a product whose stock has not changed since there are movements. The next change records it.",
    ),
  next: number.nullable().describe("The `cursor` for older movements; null if there are none."),
});
export type StockMovementList = z.infer<typeof stockMovementList>;
