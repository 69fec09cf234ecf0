"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useRefreshProducts } from "./use-refresh-products";

/** Duplicates a product and opens the copy for editing. */
export function useDuplicateProduct() {
  const t = useTranslations("productActions");
  const trpc = useTRPC();
  const router = useRouter();
  const refreshProducts = useRefreshProducts();
  return useMutation(
    trpc.products.duplicate.mutationOptions({
      onSuccess: ({ id, sku }) => {
        void refreshProducts();
        toast.success(t("copied", { sku }), { description: t("copiedHelp") });
        router.push(`/dashboard/products/${id}/edit`);
      },
      ...failureToast(t("notDuplicated")),
    }),
  );
}
