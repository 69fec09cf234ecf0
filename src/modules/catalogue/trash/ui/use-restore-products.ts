"use client";

import { useMutation } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import type { ProductVersion } from "../trash.schema";

/** Restores products, all or none: with the given versions, or those shown. Returns whether they were restored. */
export function useRestoreProducts() {
  const trpc = useTRPC();
  const refreshProducts = useRefreshProducts();
  const { mutateAsync } = useMutation(
    trpc.products.bulkRestore.mutationOptions({
      ...failureToast("Nothing was restored", explain),
      onSettled: refreshProducts,
    }),
  );
  return (products: Product[], items: ProductVersion[] = products.map(versionOf)): Promise<boolean> =>
    mutateAsync({ items }).then(
      () => {
        toast.success(`${namesOf(products)} ${products.length === 1 ? "was" : "were"} restored`);
        return true;
      },
      // Already reported.
      () => false,
    );
}

export const versionOf = ({ id, version }: Product): ProductVersion => ({ id, version });

export const namesOf = (products: Product[]): string =>
  products.length === 1 ? `“${products[0]?.name}”` : `${products.length} products`;

/** Why products were not moved. */
export function explain(error: unknown): string {
  const known = appErrorOf(error);
  if (known?.code === "STALE_VERSION") return `${known.message} Review it before you continue.`;
  if (known?.code === "NOT_FOUND")
    return "Someone else deleted or restored some of these products in the meantime.";
  return errorMessage(error);
}
