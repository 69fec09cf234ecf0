"use client";

import { useOpened } from "@/hooks/use-opened";
import type { AlertDialogProps } from "./alert-dialog-panel";
import { onDemand } from "./on-demand";

const panels = onDemand(() => import("./alert-dialog-panel"));
const Panel = panels.component((module) => module.AlertDialogPanel);

/** For a question that may have to be asked without a network. */
export const prepareAlertDialog = panels.prepare;

/** Asks for confirmation before something is lost. The safe choice has the focus. */
export function AlertDialog(props: AlertDialogProps) {
  return useOpened(props) ? <Panel {...props} /> : null;
}
