"use client";

import { type Chip, Chips } from "@/components/lists/chips";
import { formatCount, formatMoney } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import { stockLevelLabels } from "./filter-labels";
import { type FilterParams, noFilters } from "./list-params";

interface FilterChipsProps {
  filters: FilterParams;
  onFilter: (filters: Partial<FilterParams>) => void;
}

/** The active filters, each removable. Nothing without filters. */
export function FilterChips({ filters, onFilter }: FilterChipsProps) {
  const { organization } = useViewer();
  const { status, minPrice, maxPrice, stock, minStock, maxStock } = filters;
  const money = (value: string | null) => value && formatMoney(value, organization);
  const number = (value: number | null) => value !== null && formatCount(value, organization.locale);
  const chips: Chip<Partial<FilterParams>>[] = [
    { label: status === "trash" ? "In the trash" : undefined, without: { status: "active" } },
    { label: stock ? stockLevelLabels[stock] : undefined, without: { stock: null } },
    {
      label: rangeOf("Stock", number(minStock), number(maxStock)),
      without: { minStock: null, maxStock: null },
    },
    {
      label: rangeOf("Price", money(minPrice), money(maxPrice)),
      without: { minPrice: null, maxPrice: null },
    },
  ];
  return <Chips chips={chips} onRemove={onFilter} onClear={() => onFilter(noFilters)} />;
}

function rangeOf(what: string, from: string | null | false, to: string | null | false): string | undefined {
  if (from && to) return from === to ? `${what}: ${from}` : `${what}: ${from} to ${to}`;
  if (from) return `${what} from ${from}`;
  return to ? `${what} up to ${to}` : undefined;
}
