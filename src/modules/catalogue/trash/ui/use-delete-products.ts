"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showFailure } from "@/components/ui/failure-toast";
import { offerUndo } from "@/components/ui/undo-toast";
import { useTranslations } from "@/i18n/translations";
import type { ProductList } from "@/modules/catalogue/list/list.schema";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useTRPC } from "@/trpc/react";
import { doneText, explain, useRestoreProducts, versionOf } from "./use-restore-products";

/**
 * Deletes products, all or none; they leave the lists immediately, return if the server refuses, and can be restored
 * with undo. Returns whether they were deleted.
 */
export function useDeleteProducts(onDeleted?: () => void) {
  const t = useTranslations("trash");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const restore = useRestoreProducts();
  const lists = trpc.products.list.queryFilter();

  const remove = useMutation(
    trpc.products.bulkDelete.mutationOptions({
      onMutate: async ({ items }) => {
        await queryClient.cancelQueries(lists);
        const before = queryClient.getQueriesData(lists);
        const ids = new Set(items.map(({ id }) => id));
        queryClient.setQueriesData<ProductList>(lists, (list) => list && withoutProducts(list, ids));
        return { before };
      },
      onSuccess: ({ items }) => {
        for (const { id } of items) {
          // Not refetched: the page that shows it is being left.
          queryClient.invalidateQueries({ ...trpc.products.byId.queryFilter({ id }), refetchType: "none" });
        }
        onDeleted?.();
      },
      onError: (error, { items }, context) => {
        for (const [key, data] of context?.before ?? []) queryClient.setQueryData(key, data);
        const failed = items.length === 1 ? t("delete.failedOne") : t("delete.failed");
        showFailure(failed, error, (reason) => explain(reason, t));
      },
      onSettled: () => {
        queryClient.removeQueries({ ...lists, type: "inactive" });
        void queryClient.invalidateQueries(trpc.products.sums.queryFilter());
        // The remaining quota.
        void queryClient.invalidateQueries(trpc.organizations.usage.queryFilter());
        return queryClient.invalidateQueries(lists);
      },
    }),
  );

  return (products: Product[]): Promise<boolean> =>
    remove.mutateAsync({ items: products.map(versionOf) }).then(
      ({ items }) => {
        offerUndo(doneText(t, "delete", products), () => void restore(products, items));
        return true;
      },
      // Already reported by onError.
      () => false,
    );
}

function withoutProducts(list: ProductList, ids: ReadonlySet<number>): ProductList {
  const items = list.items.filter(({ id }) => !ids.has(id));
  const total = list.pagination.total - (list.items.length - items.length);
  return { ...list, items, pagination: { ...list.pagination, total } };
}
