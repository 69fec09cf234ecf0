"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { useLinkToken } from "@/lib/use-link-token";
import { appErrorOf, errorMessage } from "@/trpc/errors";

interface LinkGateProps<Data> {
  /** Tells this kind of link from others in the cache. */
  name: string;
  /** Looks at a link without using it up: mail scanners open links, too. */
  inspect: (token: string) => Promise<Data>;
  /** What to show for a code such as LINK_EXPIRED; LINK_MISSING where the address has no token. */
  problem: (code: string) => ReactNode;
  children: (token: string, data: Data) => ReactNode;
}

/** What a link of a mail opens, once the link has proved good. */
export function LinkGate<Data>({ name, inspect, problem, children }: LinkGateProps<Data>) {
  const token = useLinkToken();
  const link = useQuery({
    queryKey: ["link", name, token],
    queryFn: () => inspect(token ?? ""),
    enabled: Boolean(token),
    retry: false,
    // Nothing to look up again while the person types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  if (token === null) return problem("LINK_MISSING");
  if (link.isError) {
    const known = appErrorOf(link.error);
    if (known?.code.startsWith("LINK_")) return problem(known.code);
    return (
      <FocusedAlert
        title="The link could not be checked"
        action={<Button onClick={() => void link.refetch()}>Try again</Button>}
      >
        {errorMessage(link.error)}
      </FocusedAlert>
    );
  }
  if (!token || link.data === undefined) return <Checking />;
  return children(token, link.data);
}

function Checking() {
  return (
    <div role="status" aria-label="Checking the link" className="flex flex-col gap-4">
      <Skeleton className="h-16" />
      <Skeleton className="h-10" />
    </div>
  );
}
