"use client";

import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/i18n/translations";
import { useCount } from "@/viewer/use-count";

interface StockProps {
  count: number;
  /** What it counts, where that is shown. */
  unit?: string | null;
}

/** The stock; highlighted if it is zero. */
export function Stock({ count, unit }: StockProps) {
  const t = useTranslations("stock");
  const written = useCount();
  if (count === 0) return <Badge tone="warning">{t("out")}</Badge>;
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {written(count)} {unit}
    </span>
  );
}
