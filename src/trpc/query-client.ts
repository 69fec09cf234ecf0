import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { appErrorOf } from "./errors";

/** The cache of one browser tab, or of one page render on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60 * 1000,
        // Retries once, immediately: a connection may have been closed while idle. During an outage, the UI shows it
        // and keeps retrying. A page render does not retry: the browser does.
        retry: (failures, error) => typeof window !== "undefined" && failures === 0 && !appErrorOf(error),
        retryDelay: 300,
      },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}
