"use client";

import { type Chip, Chips } from "@/components/lists/chips";
import { formatCount, formatDay, formatMoney } from "@/lib/format";
import { lowered } from "@/lib/lowered";
import { useViewer } from "@/viewer/viewer-context";
import { stockLevelLabels } from "./filter-labels";
import { type FilterParams, noFilters } from "./list-params";

interface FilterChipsProps {
  filters: FilterParams;
  onFilter: (filters: Partial<FilterParams>) => void;
}

/** The active filters as a sentence. The trash is not one of them: it is a view. */
export function FilterChips({ filters, onFilter }: FilterChipsProps) {
  const { organization } = useViewer();
  const { status, minPrice, maxPrice, stock, minStock, maxStock, changedSince } = filters;
  const money = (value: string | null) => value && formatMoney(value, organization);
  const number = (value: number | null) => value !== null && formatCount(value, organization.locale);
  const chips: Chip<Partial<FilterParams>>[] = [
    { label: stock && lowered(stockLevelLabels[stock]), without: { stock: null } },
    {
      label: rangeOf("stock", number(minStock), number(maxStock)),
      without: { minStock: null, maxStock: null },
    },
    {
      label: rangeOf("price", money(minPrice), money(maxPrice)),
      without: { minPrice: null, maxPrice: null },
    },
    {
      label:
        changedSince &&
        `${status === "trash" ? "deleted" : "changed"} ${sinceText(changedSince, organization.locale)}`,
      without: { changedSince: null },
    },
  ];
  return <Chips chips={chips} onRemove={onFilter} onClear={() => onFilter({ ...noFilters, status })} />;
}

function sinceText(since: string, locale: string): string {
  if (since === "today") return since;
  return since === "week" ? "this week" : `since ${formatDay(since, locale)}`;
}

function rangeOf(what: string, from: string | null | false, to: string | null | false): string | undefined {
  if (from && to) return from === to ? `${what} ${from}` : `${what} ${from} to ${to}`;
  if (from) return `${what} from ${from}`;
  return to ? `${what} up to ${to}` : undefined;
}
