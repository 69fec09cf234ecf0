"use client";

import { formatMoney } from "@/lib/format";
import { useViewer } from "@/modules/auth/ui/viewer-context";

/** An amount in the organization's currency. */
export function Price({ amount }: { amount: string }) {
  const { organization } = useViewer();
  // Node and the browser may carry different locale data.
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {formatMoney(amount, organization)}
    </span>
  );
}
