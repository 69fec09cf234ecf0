"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@/i18n/translations";
import { isAmount } from "@/lib/custom-fields";
import { useTRPC } from "@/trpc/react";
import { type FieldColumn, fieldOf, isFieldColumn, type ProductColumn } from "../list-options";

/**
 * What these columns are called, and how those of custom fields are aligned. The fields are read only if there are any among
 * them.
 */
export function useColumnHeads(columns: readonly ProductColumn[]) {
  const t = useTranslations("productList");
  const { data } = useQuery({
    ...useTRPC().customFields.list.queryOptions(),
    enabled: columns.some(isFieldColumn),
  });
  const find = (column: FieldColumn) => data?.items.find(({ id }) => id === fieldOf(column));
  return {
    labelOf: (column: ProductColumn): string =>
      isFieldColumn(column)
        ? (find(column)?.name ?? (data ? t("columns.gone") : "…"))
        : t(`columns.${column}`),
    alignOf: (column: ProductColumn) =>
      isFieldColumn(column) && isAmount(find(column)?.kind) ? "right" : undefined,
  };
}
