import { z } from "zod";
import { productByIdInput } from "./products.schema";

export const productHistoryInput = productByIdInput.extend({
  /** `next` of the page before; without it, the latest changes. */
  cursor: z.number().int().positive().optional(),
  /** The one way to read it; queries that load page after page say so with each. */
  direction: z.literal("forward").optional(),
  limit: z.number().int().min(1).max(100).default(10),
});
export type ProductHistoryInput = Omit<z.infer<typeof productHistoryInput>, "direction">;

const values = z.record(z.string(), z.unknown()).nullable();

const productChange = z.strictObject({
  id: z.number(),
  /** `product.update` and the like. */
  action: z.string(),
  at: z.iso.datetime(),
  /** Null where the person is not known any more. */
  actorName: z.string().nullable(),
  /** Who acted in that person's name; null where the person did. */
  impersonator: z.string().nullable(),
  /** The fields that changed, as they were and as they became. */
  before: values,
  after: values,
});
export type ProductChange = z.infer<typeof productChange>;

export const productHistory = z.strictObject({
  items: z.array(productChange),
  /** What `cursor` has to be for the next page; null on the last one. */
  next: z.number().nullable(),
});
export type ProductHistory = z.infer<typeof productHistory>;
