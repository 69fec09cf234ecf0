"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";

/**
 * To be called after a product has changed: what is on the screen is fetched again, the rest is forgotten, so that the
 * next page starts with what the server sends along and not with an outdated copy.
 */
export function useRefreshProducts(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => {
    queryClient.removeQueries(trpc.products.pathFilter({ type: "inactive" }));
    // How much room there is left.
    void queryClient.invalidateQueries(trpc.organizations.usage.queryFilter());
    return queryClient.invalidateQueries(trpc.products.pathFilter());
  };
}
