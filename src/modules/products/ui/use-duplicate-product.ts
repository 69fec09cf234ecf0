"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { failureToast } from "@/components/ui/outcome-toasts";
import { useTRPC } from "@/trpc/react";
import { useRefreshProducts } from "./use-refresh-products";

/** Makes a copy of a product and opens it for editing. */
export function useDuplicateProduct() {
  const trpc = useTRPC();
  const router = useRouter();
  const refreshProducts = useRefreshProducts();
  return useMutation(
    trpc.products.duplicate.mutationOptions({
      onSuccess: ({ id, sku }) => {
        void refreshProducts();
        toast.success(`This is the copy, ${sku}`, {
          description: "It is saved already, with nothing in stock.",
        });
        router.push(`/dashboard/products/${id}/edit`);
      },
      ...failureToast("No copy was made"),
    }),
  );
}
