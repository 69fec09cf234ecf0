"use client";

import { useMutation } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { type Translator, useTranslations } from "@/i18n/translations";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import type { ProductVersion } from "../trash.schema";

/** Restores products, all or none: with the given versions, or those shown. Returns whether they were restored. */
export function useRestoreProducts() {
  const t = useTranslations("trash");
  const trpc = useTRPC();
  const refreshProducts = useRefreshProducts();
  const { mutateAsync } = useMutation(
    trpc.products.bulkRestore.mutationOptions({
      ...failureToast(t("restore.failed"), (error) => explain(error, t)),
      onSettled: refreshProducts,
    }),
  );
  return (products: Product[], items: ProductVersion[] = products.map(versionOf)): Promise<boolean> =>
    mutateAsync({ items }).then(
      () => {
        toast.success(doneText(t, "restore", products));
        return true;
      },
      // Already reported.
      () => false,
    );
}

export const versionOf = ({ id, version }: Product): ProductVersion => ({ id, version });

/** Says which products were moved. */
export function doneText(t: Translator<"trash">, move: "delete" | "restore", products: Product[]): string {
  const [first, ...others] = products;
  return first && others.length === 0
    ? t(`${move}.doneOne`, { name: first.name })
    : t(`${move}.done`, { count: products.length });
}

/** Why products were not moved. */
export function explain(error: unknown, t: Translator<"trash">): string {
  const known = appErrorOf(error);
  if (known?.code === "STALE_VERSION") return t("reasons.stale", { reason: known.message });
  if (known?.code === "NOT_FOUND") return t("reasons.gone");
  return errorMessage(error);
}
