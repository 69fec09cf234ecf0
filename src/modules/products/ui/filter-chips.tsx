"use client";

import { X } from "lucide-react";
import { formatCount, formatMoney } from "@/lib/format";
import { useViewer } from "@/modules/auth/ui/viewer-context";
import { noFilters } from "./filter-fields";
import { stockLevelLabels } from "./filter-labels";
import type { FilterParams } from "./list-params";

interface FilterChipsProps {
  filters: FilterParams;
  onFilter: (filters: Partial<FilterParams>) => void;
}

/** The filters that are in force; each can be taken away. Nothing where there are none. */
export function FilterChips({ filters, onFilter }: FilterChipsProps) {
  const { organization } = useViewer();
  const { status, minPrice, maxPrice, stock, minStock, maxStock } = filters;
  const money = (value: string | null) => value && formatMoney(value, organization);
  const number = (value: number | null) => value !== null && formatCount(value, organization.locale);
  const chips: { label: string | undefined; without: Partial<FilterParams> }[] = [
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
  const shown = chips.filter(({ label }) => label);
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="mb-3 flex flex-wrap items-center gap-1.5">
      {shown.map(({ label, without }) => (
        <li key={label}>
          <button
            type="button"
            onClick={() => onFilter(without)}
            aria-label={`Remove the filter “${label}”`}
            suppressHydrationWarning
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md bg-accent-soft px-2.5 hover:bg-muted md:min-h-7"
          >
            {/* Node and the browser may carry different locale data. */}
            <span suppressHydrationWarning>{label}</span>
            <X aria-hidden className="size-3.5 text-subtle" />
          </button>
        </li>
      ))}
      {shown.length > 1 && (
        <li>
          <button
            type="button"
            onClick={() => onFilter(noFilters)}
            className="min-h-8 rounded px-1.5 text-link hover:underline md:min-h-7"
          >
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}

function rangeOf(what: string, from: string | null | false, to: string | null | false): string | undefined {
  if (from && to) return from === to ? `${what}: ${from}` : `${what}: ${from} to ${to}`;
  if (from) return `${what} from ${from}`;
  return to ? `${what} up to ${to}` : undefined;
}
