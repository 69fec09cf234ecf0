"use client";

import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { onDemand } from "./on-demand";

const bubbles = onDemand(() => import("./tooltip-bubble"));
const Bubble = bubbles.component((module) => module.TooltipBubble);

const delayMs = 350;

interface TooltipProps {
  content: ReactNode;
  side?: "right" | "bottom";
  children: ReactElement;
}

/** Names a control that shows only an icon. The control needs its own aria-label too. */
export function Tooltip({ content, side = "bottom", children }: TooltipProps) {
  const control = useRef<HTMLElement>(null);
  const timer = useRef<number>(undefined);
  const [open, setOpen] = useState(false);

  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  /** Not a menu of the control, whose events React passes on although it is elsewhere on the page. */
  const isControl = (target: EventTarget) => target instanceof Node && control.current?.contains(target);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has no box, and only hears the events of the control in it. */}
      <span
        className="contents"
        ref={(element) => {
          control.current =
            element?.firstElementChild instanceof HTMLElement ? element.firstElementChild : null;
        }}
        onPointerEnter={({ pointerType, target }) => {
          if (pointerType === "touch" || !isControl(target)) return;
          bubbles.prepare();
          clearTimeout(timer.current);
          timer.current = window.setTimeout(() => setOpen(true), delayMs);
        }}
        onPointerLeave={() => clearTimeout(timer.current)}
        onPointerDown={close}
        onFocus={({ target }) => isControl(target) && target.matches(":focus-visible") && setOpen(true)}
        onBlur={close}
      >
        {children}
      </span>
      {open && (
        <Bubble anchor={control} side={side} onClose={close}>
          {content}
        </Bubble>
      )}
    </>
  );
}
