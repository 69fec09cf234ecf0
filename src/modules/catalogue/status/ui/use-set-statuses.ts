"use client";

import { useMutation } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/failure-toast";
import { offerUndo } from "@/components/ui/undo-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import type { Product } from "@/modules/catalogue/products/products.schema";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { explain, versionOf } from "@/modules/catalogue/trash/ui/use-restore-products";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";

/** Gives products of one status another one, all or none, and offers to undo it. Returns whether they have it. */
export function useSetStatuses() {
  const t = useTranslations("trash");
  const count = useCount();
  const refreshProducts = useRefreshProducts();
  const { mutateAsync } = useMutation(
    useTRPC().products.bulkSetStatus.mutationOptions({
      ...failureToast(t("matching.status.failed"), (error) => explain(error, t)),
      onSettled: refreshProducts,
    }),
  );
  const set = async (products: Product[], status: ProductStatus): Promise<boolean> => {
    const counted = { count: products.length, shown: count(products.length) };
    const [first] = products;
    try {
      const { items } = await mutateAsync({ items: products.map(versionOf), status });
      offerUndo(t(`matching.${status}.done`, counted), () => {
        if (first) void undo(items, first.status);
      });
      return true;
    } catch {
      // Already reported.
      return false;
    }
  };
  const undo = (items: { id: number; version: number }[], status: ProductStatus) =>
    mutateAsync({ items, status }).then(
      () => toast.success(t(`matching.${status}.done`, { count: items.length, shown: count(items.length) })),
      // Already reported.
      () => undefined,
    );
  return set;
}
