"use client";

import type { MouseEvent, ReactNode } from "react";
import { ChevronRight } from "@/components/ui/frame-icons";
import { ChevronLeft } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";

interface PaginationProps {
  page: number;
  totalPages: number;
  /** True if there are more pages than known. */
  isOpenEnded?: boolean;
  /** The URL of a page, so that it can be opened in a new tab. */
  hrefOf: (page: number) => string;
  onPage: (page: number) => void;
}

/** At most seven items: the first, the last, and those around the current page. */
function placesOf(page: number, totalPages: number): (number | "gap-left" | "gap-right")[] {
  if (totalPages <= 7) return Array.from({ length: totalPages }, (_, index) => index + 1);
  const start = Math.min(Math.max(page - 1, 2), totalPages - 3);
  const from = start <= 3 ? 2 : start;
  const to = start <= 3 ? 5 : start >= totalPages - 4 ? totalPages - 1 : start + 2;
  const middle = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [
    1,
    ...(from > 2 ? ["gap-left" as const] : []),
    ...middle,
    ...(to < totalPages - 1 ? ["gap-right" as const] : []),
    totalPages,
  ];
}

export function Pagination({ page, totalPages, isOpenEnded = false, hrefOf, onPage }: PaginationProps) {
  const t = useTranslations("lists");
  // The last known page is meaningless if there are more.
  const known = placesOf(page, totalPages);
  const places = isOpenEnded
    ? [...known.filter((place) => place !== totalPages && place !== "gap-right"), "gap-right" as const]
    : known;
  const link = (target: number, label: string, content: ReactNode, className?: string) => {
    const current = target === page && content === page;
    const possible = target >= 1 && target <= totalPages;
    const classes = cn(
      "inline-flex size-10 items-center justify-center rounded-md tabular-nums hover:bg-muted md:size-8",
      current && "bg-muted font-semibold",
      className,
    );
    if (!possible) {
      return (
        <span key={label} aria-hidden className={cn(classes, "pointer-events-none opacity-40")}>
          {content}
        </span>
      );
    }
    return (
      <a
        key={label}
        href={hrefOf(target)}
        aria-label={label}
        aria-current={current ? "page" : undefined}
        className={classes}
        onClick={(event) => {
          if (opensElsewhere(event)) return;
          event.preventDefault();
          onPage(target);
        }}
      >
        {content}
      </a>
    );
  };

  return (
    <nav aria-label={t("pagination")} className="flex items-center gap-0.5">
      {link(page - 1, t("previousPage"), <ChevronLeft aria-hidden className="size-4" />)}
      <span className="px-2 text-subtle tabular-nums sm:hidden">
        {isOpenEnded ? t("page", { page }) : t("pageOf", { page, pages: totalPages })}
      </span>
      {places.map((place) =>
        typeof place === "number" ? (
          link(place, t("page", { page: place }), place, "hidden sm:inline-flex")
        ) : (
          <span key={place} aria-hidden className="hidden w-6 text-center text-subtle sm:inline">
            …
          </span>
        ),
      )}
      {link(page + 1, t("nextPage"), <ChevronRight aria-hidden className="size-4" />)}
    </nav>
  );
}

const opensElsewhere = (event: MouseEvent) =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
