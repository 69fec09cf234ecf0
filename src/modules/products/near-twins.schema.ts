import { z } from "zod";
import { idOf } from "@/lib/ids";
import { productFields } from "./products.schema";

export const similarSkusInput = z.strictObject({
  sku: productFields.shape.sku,
  /** The product that has the SKU, or will have it. */
  exceptId: idOf("products").optional(),
});

export const similarSkus = z.strictObject({
  items: z.array(
    z.strictObject({ id: z.number(), sku: z.string(), name: z.string(), isDeleted: z.boolean() }),
  ),
});

/** The number of near-duplicates listed per file. */
export const maxNamedTwins = 20;

export const importTwins = z.strictObject({
  /**
   * The first new products of the file with near-duplicate SKUs, each with the other SKU, which has a line or a name.
   */
  items: z.array(
    z.strictObject({
      line: z.number(),
      sku: z.string(),
      other: z.strictObject({ sku: z.string(), line: z.number().nullable(), name: z.string().nullable() }),
    }),
  ),
  total: z.number(),
});
export type ImportTwin = z.infer<typeof importTwins>["items"][number];
