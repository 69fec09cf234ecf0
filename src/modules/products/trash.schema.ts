import { z } from "zod";
import { productVersion } from "./products.schema";

/** As many as a page of the list shows. */
const maxItems = 100;

/** Products, and the version of each that the caller saw. */
export const productVersions = z.strictObject({
  items: z
    .array(productVersion)
    .min(1)
    .max(maxItems)
    .refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      "Each product can be named once",
    )
    .describe("At most 100 products, each once, with its version."),
});
export type ProductVersion = z.infer<typeof productVersion>;
