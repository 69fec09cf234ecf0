import type { StockMovementList } from "../stock.schema";

/** The paging of stock movements; used by server and browser, so that prefetched data is found. */
export const movementPages = {
  getNextPageParam: ({ next }: StockMovementList) => next ?? undefined,
};
