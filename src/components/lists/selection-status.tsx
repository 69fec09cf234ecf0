"use client";

import { useTranslations } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import type { Selection } from "./selection";

type Counted = Pick<Selection<{ id: number }>, "count" | "isEverything">;

/** How many items are selected. */
export function useSelectionMessage({ count, isEverything }: Counted): string {
  const t = useTranslations("lists");
  const { locale } = useViewer().organization;
  return t(isEverything ? "selection.everything" : "selection.count", { count: formatCount(count, locale) });
}

/** The same for screen readers. Rendered before it has content, so that they announce it. */
export function SelectionStatus({ selection }: { selection: Counted }) {
  const message = useSelectionMessage(selection);
  return (
    <p role="status" className="sr-only">
      {selection.count > 0 && message}
    </p>
  );
}
