"use client";

import { useOpened } from "@/hooks/use-opened";
import type { DialogProps } from "./dialog-panel";
import { onDemand } from "./on-demand";

const panels = onDemand(() => import("./dialog-panel"));
const Panel = panels.component((module) => module.DialogPanel);

/** A modal dialog for a short task. */
export function Dialog(props: DialogProps) {
  return useOpened(props) ? <Panel {...props} /> : null;
}
