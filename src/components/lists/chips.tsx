"use client";

import { X } from "@/components/ui/icons";

export interface Chip<Filters> {
  /** Falsy if the filter is not active. */
  label: string | number | false | null | undefined;
  without: Filters;
}

interface ChipsProps<Filters> {
  chips: Chip<Filters>[];
  onRemove: (without: Filters) => void;
  onClear: () => void;
}

/** The active filters, each removable. Nothing without filters. */
export function Chips<Filters>({ chips, onRemove, onClear }: ChipsProps<Filters>) {
  const active = chips.filter(({ label }) => label);
  if (active.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="mb-3 flex flex-wrap items-center gap-1.5">
      {active.map(({ label, without }) => (
        <li key={String(label)} className="min-w-0">
          <button
            type="button"
            onClick={() => onRemove(without)}
            aria-label={`Remove filter “${label}”`}
            suppressHydrationWarning
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md bg-accent-soft px-2.5 hover:bg-muted md:min-h-7"
          >
            {/* Node and the browser may carry different locale data. */}
            <span suppressHydrationWarning className="truncate">
              {label}
            </span>
            <X aria-hidden className="size-3.5 shrink-0 text-subtle" />
          </button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <button
            type="button"
            onClick={onClear}
            className="min-h-8 rounded px-1.5 text-link hover:underline md:min-h-7"
          >
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}
