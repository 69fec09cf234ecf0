"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { SelectionStatus } from "@/components/lists/selection-status";
import { onDemand } from "@/components/ui/on-demand";
import type { ProductBulkBar } from "./product-bulk-bar";

const bars = onDemand(() => import("./product-bulk-bar"));
const Bar = bars.component((module) => module.ProductBulkBar);

/** The number of selected products and what can be done with them, which loads with the first selection. */
export function SelectedProducts(props: ComponentProps<typeof ProductBulkBar>) {
  const { selection } = props;
  const [hasBar, setHasBar] = useState(false);
  const isNeeded = selection.count > 0;
  useEffect(() => {
    if (isNeeded) bars.whenLoaded(() => setHasBar(true));
  }, [isNeeded]);
  return (
    <>
      <SelectionStatus selection={selection} />
      {hasBar && <Bar {...props} />}
    </>
  );
}
