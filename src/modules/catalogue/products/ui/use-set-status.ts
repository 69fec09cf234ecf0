"use client";

import { useMutation } from "@tanstack/react-query";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { Product } from "../products.schema";
import { useRefreshProducts } from "./use-refresh-products";

/** The usual next status of a product: an active one is archived, another one becomes active. */
export function useSetStatus({ id, name, version, status }: Product) {
  const t = useTranslations("productActions");
  const refreshProducts = useRefreshProducts();
  const isActive = status === "active";
  const { mutate, isPending } = useMutation(
    useTRPC().products.update.mutationOptions({
      ...outcomeToasts(
        isActive ? t("archived", { name }) : t("activated", { name }),
        isActive ? t("notArchived") : t("notActivated"),
      ),
      onSettled: refreshProducts,
    }),
  );
  return {
    isActive,
    isPending,
    label: isActive ? t("archive") : t("activate"),
    set: () => mutate({ id, version, status: isActive ? "archived" : "active" }),
  };
}
