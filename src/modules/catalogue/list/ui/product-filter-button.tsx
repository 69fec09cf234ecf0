"use client";

import dynamic from "next/dynamic";
import { FilterPopover } from "@/components/lists/filter-popover";
import type { ProductFiltersProps } from "./product-filters";

const FilterForm = dynamic(() => import("./product-filters").then((module) => module.ProductFilterForm));

/** A button with a popover that contains the filter form. */
export function ProductFilterButton({ filters, onFilter }: ProductFiltersProps) {
  return (
    <FilterPopover label="Filter products" onFilter={onFilter}>
      {(done) => <FilterForm filters={filters} onFilter={onFilter} onDone={done} />}
    </FilterPopover>
  );
}
