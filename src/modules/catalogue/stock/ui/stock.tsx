"use client";

import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/i18n/translations";
import { useCount } from "@/viewer/use-count";

/** The stock; highlighted if it is zero. */
export function Stock({ count }: { count: number }) {
  const t = useTranslations("stock");
  const written = useCount();
  if (count === 0) return <Badge tone="warning">{t("out")}</Badge>;
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {written(count)}
    </span>
  );
}
