import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { appErrorOf } from "./errors";

const maxRetries = 2;

/** The cache of one browser tab, or of one page render on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60 * 1000,
        // A page render does not wait for better times: the browser tries again.
        retry: (failures, error) =>
          typeof window !== "undefined" && failures < maxRetries && mayHealByItself(error),
      },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}

/** A refusal stays one; an outage or a lost connection may be over in a moment. */
function mayHealByItself(error: unknown): boolean {
  const known = appErrorOf(error);
  return !known || known.code === "SERVICE_UNAVAILABLE";
}
