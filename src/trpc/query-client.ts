import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { appErrorOf } from "./errors";

/** The cache of one browser tab, or of one page render on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Never paused: while the browser is offline, a paused call would neither fail nor end, and a paused change would be sent
      // later, when nobody expects it any more.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        refetchOnReconnect: true,
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
