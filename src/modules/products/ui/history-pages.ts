import type { ProductHistory } from "../history.schema";

/** How the pages of a history follow each other; server and browser both use it, so that what was prefetched is found. */
export const historyPages = {
  getNextPageParam: ({ next }: ProductHistory) => next ?? undefined,
};
