"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";

/** Call it after the tree has changed: products show what they are in. */
export function useRefreshCategories(): () => Promise<unknown> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refreshProducts = useRefreshProducts();
  return () => Promise.all([queryClient.invalidateQueries(trpc.categories.pathFilter()), refreshProducts()]);
}
