"use client";

import { X } from "lucide-react";

export interface Chip {
  label: string;
  onRemove: () => void;
}

/** The active filters, each removable. Nothing without filters. */
export function Chips({ chips, onClear }: { chips: Chip[]; onClear: () => void }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="mb-3 flex flex-wrap items-center gap-1.5">
      {chips.map(({ label, onRemove }) => (
        <li key={label} className="min-w-0">
          <button
            type="button"
            onClick={onRemove}
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
      {chips.length > 1 && (
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
