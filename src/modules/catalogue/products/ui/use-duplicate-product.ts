"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTRPC } from "@/trpc/react";
import { useRefreshProducts } from "./use-refresh-products";

/** Duplicates a product and opens the copy for editing. */
export function useDuplicateProduct() {
  const trpc = useTRPC();
  const router = useRouter();
  const refreshProducts = useRefreshProducts();
  return useMutation(
    trpc.products.duplicate.mutationOptions({
      onSuccess: ({ id, sku }) => {
        void refreshProducts();
        toast.success(`Copy created: ${sku}`, {
          description: "It is saved, with a stock of 0.",
        });
        router.push(`/dashboard/products/${id}/edit`);
      },
      ...failureToast("The product was not duplicated"),
    }),
  );
}
