import { z } from "zod";
import { idOf } from "@/lib/ids";
import { productFields } from "@/modules/catalogue/products/products.schema";

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
  items: z
    .array(
      z.strictObject({
        line: z.number(),
        sku: z.string(),
        other: z.strictObject({
          sku: z.string(),
          line: z.number().nullable().describe("Its line in the file; null if it is in the catalog."),
          name: z.string().nullable().describe("The name of the product; null if it is in the file."),
        }),
      }),
    )
    .describe(`The first ${maxNamedTwins} new products of the file whose SKU is a near-twin of another one.`),
  total: z.number().describe("How many such products there are."),
});
export type ImportTwin = z.infer<typeof importTwins>["items"][number];
