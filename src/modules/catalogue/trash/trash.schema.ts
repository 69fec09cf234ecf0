import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxTotal } from "@/lib/pagination";
import { productFilters } from "@/modules/catalogue/list/list.schema";
import { productVersion } from "@/modules/catalogue/products/products.schema";
import { givenStatuses } from "@/modules/catalogue/products/statuses";

const t = textsOf("productChecks");

/** The number that one page of the list shows. */
const maxItems = 100;

/** Products, and the version of each that the principal read. */
export const productVersions = z.strictObject({
  items: z
    .array(productVersion)
    .min(1)
    .max(maxItems)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
      error: () => t("productRepeated"),
    })
    .describe("At most 100 products, each once, with its version."),
});
export type ProductVersion = z.infer<typeof productVersion>;

const filters = productFilters.omit({ status: true });
const keptFilters = filters.extend({ status: z.enum(givenStatuses).default("active") });
export type MatchingFilters = z.infer<typeof keptFilters>;

/** The number of products that the person saw in the list: as many as lists count. */
const expected = z.number().int().min(1).max(maxTotal);

export const deleteMatchingInput = z.strictObject({ filters: keptFilters, expected });
export const restoreMatchingInput = z.strictObject({
  /** With `deletedAt`, only those that were deleted at this moment: what `deleteMatching` returned. */
  filters: filters.extend({ deletedAt: z.iso.datetime().optional() }),
  expected,
});
export type RestoreMatchingInput = z.infer<typeof restoreMatchingInput>;

export const movedMatching = z.strictObject({ count: z.number(), at: z.iso.datetime() });

/** The details of the error if another number of products match now; one more than lists count if there are more. */
export const matchingNow = z.object({ matching: z.number() });
