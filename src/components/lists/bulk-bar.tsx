"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { X } from "@/components/ui/frame-icons";
import { Tooltip } from "@/components/ui/tooltip";
import { useTranslations } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import type { Selection } from "./selection";
import { useSelectionMessage } from "./selection-status";

interface BulkBarProps {
  selection: Pick<
    Selection<{ id: number }>,
    "items" | "selected" | "count" | "isEverything" | "selectEverything" | "toggleAll" | "clear"
  >;
  /** The number of items that match search and filters. */
  total: number;
  /** The actions for the selection. */
  children: ReactNode;
}

/** Sticks to the lower edge while something is selected, shows the count, and offers to select more. */
export function BulkBar({ selection, total, children }: BulkBarProps) {
  const { items, selected, count, selectEverything, toggleAll, clear } = selection;
  const t = useTranslations("lists");
  const { locale } = useViewer().organization;
  const message = useSelectionMessage(selection);
  const isPage = selected.length === items.length;
  if (count === 0) return null;
  return (
    <section
      aria-label={t("selection.label")}
      className="sticky bottom-3 z-20 mx-auto mt-3 flex w-fit max-w-full animate-rise flex-wrap items-center gap-2 rounded-lg border border-line bg-raised p-2 pl-4 shadow-raised"
    >
      <p aria-hidden className="mr-2 font-medium tabular-nums">
        {message}
      </p>
      {/* Phones have no heading above the boxes that would do it. */}
      {!isPage && (
        <Button variant="ghost" className="md:hidden" onClick={toggleAll}>
          {t("selection.all", { count: items.length })}
        </Button>
      )}
      {isPage && selectEverything && (
        <Button variant="ghost" className="text-link" onClick={selectEverything}>
          {t("selection.allMatching", { total: formatCount(total, locale) })}
        </Button>
      )}
      {children}
      <Tooltip content={t("selection.clear")}>
        <Button variant="ghost" size="icon" aria-label={t("selection.clear")} onClick={clear}>
          <X aria-hidden />
        </Button>
      </Tooltip>
    </section>
  );
}
