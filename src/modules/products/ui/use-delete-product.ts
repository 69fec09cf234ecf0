"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import type { ProductList } from "../list.schema";
import type { Product } from "../products.schema";
import { useRestoreProduct } from "./use-restore-product";

/** Deletes a product; it leaves the lists at once, comes back if the server refuses, and can be undone. */
export function useDeleteProduct(onDeleted?: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const lists = trpc.products.list.queryFilter();

  const restore = useRestoreProduct();

  const remove = useMutation(
    trpc.products.delete.mutationOptions({
      onMutate: async ({ id }) => {
        await queryClient.cancelQueries(lists);
        const before = queryClient.getQueriesData(lists);
        queryClient.setQueriesData<ProductList>(lists, (list) => list && withoutProduct(list, id));
        return { before };
      },
      onSuccess: (_, { id }) => {
        // Not fetched again: the page that shows it is on its way out.
        queryClient.invalidateQueries({ ...trpc.products.byId.queryFilter({ id }), refetchType: "none" });
        onDeleted?.();
      },
      onError: (error, _, context) => {
        for (const [key, data] of context?.before ?? []) queryClient.setQueryData(key, data);
        toast.error("The product was not deleted", { description: explain(error) });
      },
      onSettled: () => {
        queryClient.removeQueries({ ...lists, type: "inactive" });
        // How much room there is left.
        void queryClient.invalidateQueries(trpc.organizations.usage.queryFilter());
        return queryClient.invalidateQueries(lists);
      },
    }),
  );

  return (product: Product) =>
    remove.mutateAsync({ id: product.id, version: product.version }).then(
      () =>
        toast(`“${product.name}” was deleted`, {
          duration: 8000,
          action: { label: "Undo", onClick: () => restore(product.id) },
        }),
      // Reported by onError already.
      () => undefined,
    );
}

function withoutProduct<List extends { items: Product[]; pagination: { total: number } }>(
  list: List,
  id: number,
): List {
  const items = list.items.filter((product) => product.id !== id);
  const total = list.pagination.total - (list.items.length - items.length);
  return { ...list, items, pagination: { ...list.pagination, total } };
}

function explain(error: unknown): string {
  const known = appErrorOf(error);
  if (known?.code === "STALE_VERSION")
    return "Somebody changed it in the meantime. Look at it again before you delete it.";
  return known?.message ?? "The server could not be reached. Try again in a moment.";
}
