"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, retryLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/api/root";
import { csrfHeader } from "@/lib/csrf-header";
import { appErrorOf, UnexpectedResponse } from "./errors";
import { fetchNoted } from "./own-requests";
import { makeQueryClient } from "./query-client";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

/** For calls that take long or are large: the rest of a batch would wait for them, or exceed its size limit. */
export const unbatched = { trpc: { context: { skipBatch: true } } };

/** Like `fetch`, but rejects with the status if the response is not one of the API. */
async function fetchFromApi(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetchNoted(...request);
  const isOurs = response.headers.get("content-type")?.startsWith("application/json");
  if (!isOurs) throw new UnexpectedResponse(response.status);
  return response;
}

/** The maximum batch size of the server. */
const maxBatchSize = 10;

let browserQueryClient: QueryClient | undefined;

function queryClientOfThisSide(): QueryClient {
  // On the server, each render has its own, so that no visitor sees another's data.
  if (typeof window === "undefined") return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

/** Errors come in the language of the page, whatever the browser is set to. */
const inPageLanguage = () => ({ "accept-language": document.documentElement.lang });

function connect(initialCsrfToken: string | null) {
  let csrfToken = initialCsrfToken ?? undefined;
  const url = "/api/trpc";
  const plain = createTRPCClient<AppRouter>({
    links: [httpLink({ url, headers: inPageLanguage, fetch: fetchFromApi })],
  });
  const headers = async () => {
    // Without a session there is nothing to forge.
    if (initialCsrfToken === null) return inPageLanguage();
    csrfToken ??= (await plain.auth.csrfToken.query()).csrfToken;
    return { ...inPageLanguage(), [csrfHeader]: csrfToken };
  };
  return createTRPCClient<AppRouter>({
    links: [
      // Another tab may have started a new session since this page was rendered: fetches its token once.
      retryLink({
        retry({ error, attempts }) {
          const isOutdated = appErrorOf(error)?.code === "CSRF" && attempts === 1;
          if (isOutdated) csrfToken = undefined;
          return isOutdated;
        },
      }),
      splitLink({
        condition: ({ context }) => context.skipBatch === true,
        true: httpLink({ url, headers, fetch: fetchFromApi }),
        false: httpBatchLink({ url, maxItems: maxBatchSize, headers, fetch: fetchFromApi }),
      }),
    ],
  });
}

interface TRPCReactProviderProps {
  /** Null on pages for people who are not signed in. */
  csrfToken: string | null;
  children: ReactNode;
}

/** Provides the API (`useTRPC`) and its cache to client components. */
export function TRPCReactProvider({ csrfToken, children }: TRPCReactProviderProps) {
  const queryClient = queryClientOfThisSide();
  const [trpcClient] = useState(() => connect(csrfToken));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
