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
export function Stock(props: StockProps) {
  const t = useTranslations("stock");
  return props.count === 0 ? <Badge tone="warning">{t("out")}</Badge> : <Quantity {...props} />;
}

export function Quantity({ count, unit }: StockProps) {
  const written = useCount();
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {written(count)} {unit}
    </span>
  );
}
