import { z } from "zod";
import { defaultPageSize, maxPageSize, type Pagination } from "./pagination";

export const paginationInput = {
  page: z.number().int().min(1).max(1_000_000).default(1),
  limit: z.number().int().min(1).max(maxPageSize).default(defaultPageSize),
};

/** The total of a list, with its search and filters. */
export const totalOutput = {
  total: z
    .number()
    .int()
    .min(0)
    .describe("The number of items on all pages that match the search and filters."),
  totalIsExact: z
    .boolean()
    .describe(
      "False if there are more than `total`, which counts up to 10,000. There are then more pages than `totalPages`.",
    ),
};

export const paginationOutput = z.strictObject({
  page: z.number(),
  limit: z.number(),
  ...totalOutput,
  totalPages: z.number(),
}) satisfies z.ZodType<Pagination>;
