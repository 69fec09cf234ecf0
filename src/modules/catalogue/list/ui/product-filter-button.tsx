"use client";

import { FilterPopover } from "@/components/lists/filter-popover";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import type { ProductFiltersProps } from "./product-filters";

const forms = onDemand(() => import("./product-filters"));
const FilterForm = forms.component((module) => module.ProductFilterForm);

/** A button with a popover that contains the filter form. */
export function ProductFilterButton({ filters, onFilter }: ProductFiltersProps) {
  const t = useTranslations("productList");
  return (
    <FilterPopover label={t("filters.title")} needs={forms} onFilter={onFilter}>
      {(done) => <FilterForm filters={filters} onFilter={onFilter} onDone={done} />}
    </FilterPopover>
  );
}
