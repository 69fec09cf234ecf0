import { z } from "zod";

const maxPageSize = 100;
export const defaultPageSize = 10;
/** What pages offer to choose from. */
export const pageSizes = [10, 20, 50, 100] as const;
/** Up to which a list is counted. */
const maxTotal = 10_000;
/** One more tells that there are more. */
export const countedRows = maxTotal + 1;

export const paginationInput = {
  page: z.number().int().min(1).max(1_000_000).default(1),
  limit: z.number().int().min(1).max(maxPageSize).default(defaultPageSize),
};

/** How many rows a list has on all its pages, with its search and filters. */
export const totalOutput = {
  total: z
    .number()
    .int()
    .min(0)
    .describe("How many there are on all pages, with the search and the filters."),
  totalIsExact: z
    .boolean()
    .describe(
      "False where there are, or may be, more than `total`: beyond 10,000, and beyond the latest 200,000 entries of activity that several filters narrow, or that is of clients alone. Pages follow after `totalPages` then.",
    ),
};
const total = z.strictObject(totalOutput);
export type Total = z.infer<typeof total>;

/** The total of a list of which so many rows were counted, up to `countedRows`. */
export const totalOfCounted = (rows: number): Total => ({
  total: Math.min(rows, maxTotal),
  totalIsExact: rows <= maxTotal,
});

export const paginationOutput = z.strictObject({
  page: z.number(),
  limit: z.number(),
  ...totalOutput,
  totalPages: z.number(),
});
export type Pagination = z.infer<typeof paginationOutput>;

/** What a page itself shows about the total. */
interface Shown {
  /** Rows on the page. */
  rows: number;
  /** Whether a row follows, where that is known. */
  hasNext?: boolean;
  /** False where rows may have come or gone before the page since its place was found. */
  placeIsExact?: boolean;
}

/**
 * The pagination part of a list response. Page and total were read side by side, and the total perhaps a moment earlier:
 * where they contradict each other, the page is right.
 */
export function paginationOf(
  { page, limit }: { page: number; limit: number },
  { total, totalIsExact }: Total,
  { rows, hasNext, placeIsExact = true }: Shown,
): Pagination {
  const before = (page - 1) * limit;
  const of = (total: number, totalIsExact: boolean) => ({
    ...{ page, limit, total, totalIsExact },
    totalPages: Math.ceil(total / limit),
  });
  const isEnd = hasNext === undefined ? rows < limit : !hasNext;
  if (isEnd && placeIsExact && (rows > 0 || page === 1)) return of(before + rows, true);
  // Behind the end: the list may have become shorter since it was counted.
  if (rows === 0) return of(placeIsExact && totalIsExact ? Math.min(total, before) : total, totalIsExact);
  const seen = before + rows + (hasNext ? 1 : 0);
  return of(Math.max(total, seen), totalIsExact);
}
