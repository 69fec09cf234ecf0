"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { fieldOf, isFieldColumn, type ProductColumn } from "../list-options";

/** What these columns are called. The names of custom fields are read only if there are any among them. */
export function useColumnLabels(columns: readonly ProductColumn[]) {
  const t = useTranslations("productList");
  const { data } = useQuery({
    ...useTRPC().customFields.list.queryOptions(),
    enabled: columns.some(isFieldColumn),
  });
  return (column: ProductColumn): string =>
    isFieldColumn(column)
      ? (data?.items.find(({ id }) => id === fieldOf(column))?.name ?? (data ? t("columns.gone") : "…"))
      : t(`columns.${column}`);
}
