"use client";

import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";

export interface Chip<Filters> {
  /** Falsy if the filter is not active. In lower case: it is part of a sentence. */
  label: string | number | false | null | undefined;
  without: Filters;
}

interface ChipsProps<Filters> {
  chips: Chip<Filters>[];
  onRemove: (without: Filters) => void;
  onClear: () => void;
}

const button =
  "inline-flex min-h-8 max-w-full items-center rounded decoration-1 underline-offset-4 hover:text-foreground md:min-h-7";

/** The active filters as a sentence, in which each can be removed: "In stock, price from €10 · Clear". Nothing without filters. */
export function Chips<Filters>({ chips, onRemove, onClear }: ChipsProps<Filters>) {
  const t = useTranslations("lists");
  const active = chips.filter(({ label }) => label);
  if (active.length === 0) return null;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-1.5">
      <ul aria-label={t("filters.label")} className="contents">
        {active.map(({ label, without }, index) => {
          const text = index === 0 ? capitalized(String(label)) : String(label);
          return (
            <li key={String(label)} className="flex min-w-0 max-w-full">
              <button
                type="button"
                onClick={() => onRemove(without)}
                aria-label={t("filters.remove", { filter: text })}
                title={t("filters.removeThis")}
                suppressHydrationWarning
                className={cn(button, "underline decoration-line decoration-dotted hover:line-through")}
              >
                {/* Node and the browser may carry different locale data. */}
                <span suppressHydrationWarning className="truncate">
                  {text}
                </span>
              </button>
              {index < active.length - 1 && <span className="self-center">,</span>}
            </li>
          );
        })}
      </ul>
      <span aria-hidden className="text-subtle">
        ·
      </span>
      <button type="button" onClick={onClear} className={cn(button, "px-1 text-link hover:underline")}>
        {t.rich("filters.clear", { hidden: (text) => <span className="sr-only">{text}</span> })}
      </button>
    </div>
  );
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
