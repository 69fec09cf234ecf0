"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";

/** Call it after fields have changed: products show their values. */
export function useRefreshFields(): () => Promise<unknown> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refreshProducts = useRefreshProducts();
  return () =>
    Promise.all([queryClient.invalidateQueries(trpc.customFields.pathFilter()), refreshProducts()]);
}
