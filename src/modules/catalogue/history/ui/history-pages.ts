import type { ProductHistory } from "../history.schema";

/** The paging of a history; used by server and browser, so that prefetched data is found. */
export const historyPages = {
  getNextPageParam: ({ next }: ProductHistory) => next ?? undefined,
};
