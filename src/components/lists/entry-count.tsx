"use client";

import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format";
import type { Total } from "@/lib/pagination";
import { useViewer } from "@/viewer/viewer-context";

/** The number of entries of a keyset list, announced to screen readers when it changes. */
export function EntryCount({ of, className }: { of: Total | undefined; className?: string }) {
  const t = useTranslations("lists");
  const { locale } = useViewer().organization;
  const count = of && formatCount(of.total, locale);
  return (
    <p role="status" className={cn("text-subtle tabular-nums", className)} suppressHydrationWarning>
      {count && (of.totalIsExact ? t("entries", { total: of.total, count }) : t("moreEntries", { count }))}
    </p>
  );
}
