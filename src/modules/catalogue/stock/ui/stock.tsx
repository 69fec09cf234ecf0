"use client";

import { Badge } from "@/components/ui/badge";
import { useCount } from "@/viewer/use-count";

/** The stock; highlighted if it is zero. */
export function Stock({ count }: { count: number }) {
  const written = useCount();
  if (count === 0) return <Badge tone="warning">Out of stock</Badge>;
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {written(count)}
    </span>
  );
}
