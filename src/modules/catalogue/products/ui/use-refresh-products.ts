"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";

/**
 * Call it after a product has changed: refetches what is on the screen and removes the rest, so that the next page
 * starts with data from the server instead of an outdated copy.
 */
export function useRefreshProducts(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => {
    queryClient.removeQueries(trpc.products.pathFilter({ type: "inactive" }));
    // The remaining quota.
    void queryClient.invalidateQueries(trpc.organizations.usage.queryFilter());
    return queryClient.invalidateQueries(trpc.products.pathFilter());
  };
}
