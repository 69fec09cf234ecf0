"use client";

import { Badge } from "@/components/ui/badge";
import { formatCount } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";

/** The stock; highlighted if it is zero. */
export function Stock({ count }: { count: number }) {
  const { locale } = useViewer().organization;
  if (count === 0) return <Badge tone="warning">Out of stock</Badge>;
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {formatCount(count, locale)}
    </span>
  );
}
