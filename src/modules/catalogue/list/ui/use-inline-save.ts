"use client";

import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { type Product, product as productSchema } from "@/modules/catalogue/products/products.schema";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import type { ListedProduct, ProductList } from "../list.schema";
import { type InlineChange, type InlineField, withChange } from "./inline-fields";

/** Why a change failed. */
export interface InlineRefusal {
  message: string;
  /** The current product, if it caused the failure. */
  current?: Product | undefined;
  /** Someone else has set the field to another value: a conflict to resolve. */
  isDisputed?: true;
}

const t = textsOf("productList");

const currentData = z.object({ current: productSchema.strip() });

/**
 * Changes one field of a product in the list, optimistically. If the server refuses, restores the previous value, or
 * shows what someone else has set, and returns the failure.
 */
export function useInlineSave({ name }: InlineField) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const lists = trpc.products.list.queryFilter();

  const patch = (id: number, next: (shown: ListedProduct) => ListedProduct) =>
    queryClient.setQueriesData<ProductList>(
      lists,
      (list) =>
        list && { ...list, items: list.items.map((shown) => (shown.id === id ? next(shown) : shown)) },
    );
  const keyOf = (id: number) => ["change a product in the list", id, name];
  /** True while a later change of the same field is pending: its value is shown. */
  const isOvertaken = (id: number) =>
    queryClient.getMutationCache().findAll({ mutationKey: keyOf(id), status: "pending" }).length > 0;
  /** Only this field: another one of the row may have a pending change. */
  const show = (product: Product) =>
    patch(product.id, (shown) => ({
      ...shown,
      ...(!isOvertaken(product.id) && { [name]: product[name] }),
      version: product.version,
      updatedAt: product.updatedAt,
    }));
  /** Serialized, in order: otherwise they would conflict with each other. */
  const inTurn = (id: number, change: () => Promise<Product>) =>
    queryClient
      .getMutationCache()
      .build(queryClient, {
        mutationKey: keyOf(id),
        mutationFn: change,
        scope: { id: `product ${id}` },
        networkMode: "always",
      })
      .execute(undefined);

  async function send(base: Product, change: InlineChange): Promise<Product> {
    const { id } = base;
    if ("delta" in change) return client.products.adjustStock.mutate({ id, delta: change.delta });
    for (let { version } = base; ; ) {
      try {
        return await client.products.update.mutate({ id, version, ...change });
      } catch (error) {
        const current = currentIn(error);
        // Another field has changed, possibly by the neighboring cell: that is no conflict.
        if (!current || current[name] !== base[name]) throw error;
        version = current.version;
      }
    }
  }

  return async (base: Product, change: InlineChange): Promise<InlineRefusal | null> => {
    // Responses in flight would restore the previous value.
    await queryClient.cancelQueries(lists);
    patch(base.id, (shown) => withChange(shown, change));
    try {
      show(await inTurn(base.id, () => send(base, change)));
      // The rows keep their positions, although the order may have changed.
      queryClient.removeQueries(trpc.products.pathFilter({ type: "inactive" }));
      void queryClient.invalidateQueries({ ...trpc.products.pathFilter(), refetchType: "none" });
      void queryClient.invalidateQueries(trpc.products.sums.queryFilter());
      return null;
    } catch (error) {
      if (!isOvertaken(base.id)) patch(base.id, (shown) => ({ ...shown, [name]: base[name] }));
      const refusal = refusalOf(error);
      if (refusal.current) show(refusal.current);
      return refusal;
    }
  };
}

const currentIn = (error: unknown): Product | undefined =>
  currentData.safeParse(appErrorOf(error)?.data).data?.current;

function refusalOf(error: unknown): InlineRefusal {
  const known = appErrorOf(error);
  const current = currentIn(error);
  switch (known?.code) {
    case "STALE_VERSION":
      return { message: t("inline.changedByOther"), current, isDisputed: true };
    case "CONFLICT":
      return { message: known.message, current };
    case "NOT_FOUND":
      return { message: t("inline.deletedByOther") };
    default:
      return {
        message: errorMessage(error),
      };
  }
}
