"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { StandIn } from "./stand-in";

interface TooltipBubbleProps {
  anchor: { current: HTMLElement | null };
  side: "right" | "bottom";
  onClose: () => void;
  children: ReactNode;
}

/** It closes when the pointer is on neither its anchor nor itself, and on Escape. */
export function TooltipBubble({ anchor, side, onClose, children }: TooltipBubbleProps) {
  return (
    <Primitive.Provider>
      <Primitive.Root open onOpenChange={(open) => open || onClose()}>
        <Primitive.Trigger asChild>
          <StandIn for={anchor} />
        </Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 flex animate-fade items-center gap-2 rounded-md bg-foreground px-2 py-1 text-canvas text-xs"
          >
            {children}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
