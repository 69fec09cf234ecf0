"use client";

import { type ComponentProps, type ReactNode, useId, useRef, useState } from "react";
import { useOpened } from "@/hooks/use-opened";
import { Button } from "./button";
import { type OnDemand, onDemand } from "./on-demand";
import type { PopoverPanelProps } from "./popover-panel";

const panels = onDemand(() => import("./popover-panel"));
const Panel = panels.component((module) => module.PopoverPanel);

interface PopoverButtonProps extends Omit<ComponentProps<typeof Button>, "content" | "children"> {
  /** What the button shows. */
  content: ReactNode;
  /** The name of the panel, for screen readers. */
  label: string;
  align?: PopoverPanelProps["align"];
  /** What the panel shows, if it loads on demand: its first field gets the focus. */
  needs?: OnDemand;
  /** The panel, rendered while it is open; `close` gives the focus back to the button. */
  children: (close: () => void) => ReactNode;
}

/** A button with a small panel next to it. */
export function PopoverButton({
  content,
  label,
  align = "start",
  needs,
  children,
  ...props
}: PopoverButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const [open, setOpen] = useState(false);
  const opened = useOpened({ open });
  const prepare = () => {
    panels.prepare();
    needs?.prepare();
  };
  const toggle = () => setOpen((now) => !now);
  return (
    <>
      <Button
        {...props}
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => (needs ? needs.open(toggle) : toggle())}
      >
        {content}
      </Button>
      {opened && (
        <Panel
          id={panelId}
          aria-label={label}
          align={align}
          button={button}
          open={open}
          onOpenChange={setOpen}
        >
          {children(() => setOpen(false))}
        </Panel>
      )}
    </>
  );
}
