"use client";

import { useOpened } from "@/hooks/use-opened";
import type { FormDialogProps } from "./form-dialog-panel";
import { onDemand } from "./on-demand";

const panels = onDemand(() => import("./form-dialog-panel"));
const Panel = panels.component((module) => module.FormDialogPanel);

/** A short form in a dialog. The first field has the focus; Escape and Cancel change nothing. */
export function FormDialog(props: FormDialogProps) {
  return useOpened(props) ? <Panel {...props} /> : null;
}
