export const maxPageSize = 100;
export const defaultPageSize = 10;
/** The page sizes offered in the UI. */
export const pageSizes = [10, 20, 50, 100] as const;
/** The limit up to which lists are counted. */
export const maxTotal = 10_000;
/** One more row tells that there are more. */
export const countedRows = maxTotal + 1;

export interface Total {
  total: number;
  /** False if there are, or may be, more. */
  totalIsExact: boolean;
}

export interface Pagination extends Total {
  page: number;
  limit: number;
  totalPages: number;
}

/** The total of a list, given how many of its rows were counted, up to `countedRows`. */
export const totalOfCounted = (rows: number): Total => ({
  total: Math.min(rows, maxTotal),
  totalIsExact: rows <= maxTotal,
});

/** What the page itself reveals about the total. */
interface Shown {
  /** Rows on the page. */
  rows: number;
  /** Whether another row follows, if known. */
  hasNext?: boolean;
  /** False if rows may have been added or removed before the page since its position was determined. */
  positionIsExact?: boolean;
}

/**
 * The pagination of a list response. Page and total were read in parallel, the total possibly a moment earlier: if they
 * contradict each other, the page is right.
 */
export function paginationOf(
  { page, limit }: { page: number; limit: number },
  { total, totalIsExact }: Total,
  { rows, hasNext, positionIsExact = true }: Shown,
): Pagination {
  const before = (page - 1) * limit;
  const of = ({ total, totalIsExact }: Total): Pagination => ({
    page,
    limit,
    total,
    totalIsExact,
    totalPages: Math.ceil(total / limit),
  });
  const isEnd = hasNext === undefined ? rows < limit : !hasNext;
  if (isEnd && positionIsExact && (rows > 0 || page === 1)) {
    return of({ total: before + rows, totalIsExact: true });
  }
  // Past the end: the list may have become shorter since it was counted.
  if (rows === 0) {
    return of({ total: positionIsExact && totalIsExact ? Math.min(total, before) : total, totalIsExact });
  }
  const seen = before + rows + (hasNext ? 1 : 0);
  return of({ total: Math.max(total, seen), totalIsExact });
}
