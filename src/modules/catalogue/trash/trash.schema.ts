import { z } from "zod";
import { productVersion } from "@/modules/catalogue/products/products.schema";

/** As many as one page of the list shows. */
const maxItems = 100;

/** Products, and the version of each that the caller read. */
export const productVersions = z.strictObject({
  items: z
    .array(productVersion)
    .min(1)
    .max(maxItems)
    .refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      "List each product only once",
    )
    .describe("At most 100 products, each once, with its version."),
});
export type ProductVersion = z.infer<typeof productVersion>;
