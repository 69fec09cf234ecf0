"use client";

import { useOpened } from "@/hooks/use-opened";
import { onDemand } from "./on-demand";
import type { SheetProps } from "./sheet-panel";

const panels = onDemand(() => import("./sheet-panel"));
const Panel = panels.component((module) => module.SheetPanel);

/** A panel from the left edge, for navigation on narrow screens. */
export function Sheet(props: SheetProps) {
  return useOpened(props) ? <Panel {...props} /> : null;
}
