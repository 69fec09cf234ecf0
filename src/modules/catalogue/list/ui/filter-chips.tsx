"use client";

import { type Chip, Chips } from "@/components/lists/chips";
import { useTranslations } from "@/i18n/translations";
import { formatCount, formatDay, formatMoney } from "@/lib/format";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
import { useViewer } from "@/viewer/viewer-context";
import { isFieldSort, type ProductSort } from "../list-options";
import { distinct } from "./column-layout";
import { limitsOf } from "./limits";
import { type FilterParams, noFilters } from "./list-params";
import { useColumnHeads } from "./use-column-heads";
import { useFieldTexts } from "./use-field-texts";

type Removed = Partial<FilterParams> & { sort?: null };

interface FilterChipsProps {
  filters: FilterParams;
  sort: ProductSort;
  onFilter: (filters: Removed) => void;
}

/** The active filters as a sentence. The trash is not one of them: it is a view. */
export function FilterChips({ filters, sort, onFilter }: FilterChipsProps) {
  const t = useTranslations("productList");
  const { organization } = useViewer();
  const { status, minPrice, maxPrice, stock, minStock, maxStock, supplier, category, tag, changedSince } =
    filters;
  const path = useCategoryPaths().get(category ?? 0);
  const range = (name: "price" | "stock", from: string | undefined, to: string | undefined) => {
    const limits = limitsOf(from, to);
    return limits && t(`chips.${name}.${limits}`, { from: from ?? "", to: to ?? "" });
  };
  const number = (value: number | null) =>
    value === null ? undefined : formatCount(value, organization.locale);
  const money = (value: string | null) => (value === null ? undefined : formatMoney(value, organization));
  const change = status === "trash" ? "deleted" : "changed";
  const fieldTexts = useFieldTexts(filters.where ?? []);
  const sorted = isFieldSort(sort) ? sort.replace(/^-/, "") : undefined;
  const { labelOf } = useColumnHeads(distinct(sorted ? [sorted] : []));
  const chips: Chip<Removed>[] = [
    {
      label: stock && t(`chips.stockLevels.${stock}`),
      without: { stock: null },
    },
    {
      label: range("stock", number(minStock), number(maxStock)),
      without: { minStock: null, maxStock: null },
    },
    {
      label: range("price", money(minPrice), money(maxPrice)),
      without: { minPrice: null, maxPrice: null },
    },
    { label: supplier && t("chips.supplier", { supplier }), without: { supplier: null } },
    {
      // Until the tree is loaded, and where the category is gone: the filter can be removed all the same.
      label: category !== null && t("chips.category", { category: path ?? "…" }),
      without: { category: null },
    },
    { label: tag && t("chips.tag", { tag }), without: { tag: null } },
    {
      label:
        changedSince &&
        (changedSince === "today" || changedSince === "week"
          ? t(`chips.${change}.${changedSince}`)
          : t(`chips.${change}.day`, { day: formatDay(changedSince, organization.locale) })),
      without: { changedSince: null },
    },
    ...fieldTexts.map(({ label, rest }) => ({
      label,
      without: { where: rest.length > 0 ? rest : null },
    })),
    {
      // Here, since the list may not show the field as a column.
      label:
        sorted &&
        t(sort.startsWith("-") ? "chips.sorted.descending" : "chips.sorted.ascending", {
          field: distinct([sorted]).map(labelOf).join(),
        }),
      without: { sort: null },
    },
  ];
  return (
    <Chips chips={chips} onRemove={onFilter} onClear={() => onFilter({ ...noFilters, status, sort: null })} />
  );
}
