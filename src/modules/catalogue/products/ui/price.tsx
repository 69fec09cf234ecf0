"use client";

import { formatMoney } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";

/** An amount in the organization's currency. */
export function Price({ amount }: { amount: string }) {
  const { organization } = useViewer();
  // Node and the browser may have different locale data.
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {formatMoney(amount, organization)}
    </span>
  );
}
