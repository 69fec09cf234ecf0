"use client";

import { FilterPopover } from "@/components/lists/filter-popover";
import { onDemand } from "@/components/ui/on-demand";
import type { ProductFiltersProps } from "./product-filters";

const forms = onDemand(() => import("./product-filters"));
const FilterForm = forms.component((module) => module.ProductFilterForm);

/** A button with a popover that contains the filter form. */
export function ProductFilterButton({ filters, onFilter }: ProductFiltersProps) {
  return (
    <FilterPopover label="Filter products" needs={forms} onFilter={onFilter}>
      {(done) => <FilterForm filters={filters} onFilter={onFilter} onDone={done} />}
    </FilterPopover>
  );
}
