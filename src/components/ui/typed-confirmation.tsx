"use client";

import { useOpened } from "@/hooks/use-opened";
import { onDemand } from "./on-demand";
import type { TypedConfirmationProps } from "./typed-confirmation-panel";

const panels = onDemand(() => import("./typed-confirmation-panel"));
const Panel = panels.component((module) => module.TypedConfirmationPanel);

/** Asks for a typed confirmation before an action with consequences. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  return useOpened(props) ? <Panel {...props} /> : null;
}
