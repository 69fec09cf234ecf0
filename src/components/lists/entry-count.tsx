"use client";

import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format";
import type { Total } from "@/lib/pagination";
import { useViewer } from "@/viewer/viewer-context";

/** The number of entries of a keyset list, announced to screen readers when it changes. */
export function EntryCount({ of, className }: { of: Total | undefined; className?: string }) {
  const { locale } = useViewer().organization;
  return (
    <p role="status" className={cn("text-subtle tabular-nums", className)} suppressHydrationWarning>
      {of && textOf(of, locale)}
    </p>
  );
}

function textOf({ total, totalIsExact }: Total, locale: string): string {
  const count = `${formatCount(total, locale)}${totalIsExact ? "" : "+"}`;
  return total === 1 && totalIsExact ? `${count} entry` : `${count} entries`;
}
