import { z } from "zod";
import { productFields } from "@/modules/catalogue/products/products.schema";
import { deleteMatchingInput, productVersions } from "@/modules/catalogue/trash/trash.schema";

const { status } = productFields.shape;

export const setStatusInput = productVersions.extend({ status });

const { filters, expected } = deleteMatchingInput.shape;

export const setStatusOfMatchingInput = z.strictObject({
  /** With `changedAt`, only those that changed at this moment: what an earlier call returned, to undo it. */
  filters: filters.extend({ changedAt: z.iso.datetime().optional() }),
  expected,
  status,
});
export type SetStatusOfMatchingInput = z.infer<typeof setStatusOfMatchingInput>;
