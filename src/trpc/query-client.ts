import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { appErrorOf } from "./errors";

/** The cache of one browser tab, or of one page render on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60 * 1000,
        // Once, at once: a connection may have been closed while it was idle. An outage is shown instead of waited for;
        // what shows it goes on trying. A page render does not try again: the browser does.
        retry: (failures, error) => typeof window !== "undefined" && failures === 0 && !appErrorOf(error),
        retryDelay: 300,
      },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}
