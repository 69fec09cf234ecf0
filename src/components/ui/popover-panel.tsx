"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { useTriggerFocus } from "./focus-return";
import { StandIn } from "./stand-in";

export interface PopoverPanelProps
  extends Omit<ComponentProps<typeof Primitive.Content>, "onCloseAutoFocus"> {
  button: { current: HTMLElement | null };
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The panel of a `Popover`. */
export function PopoverPanel({ button, open, onOpenChange, ...content }: PopoverPanelProps) {
  const onCloseAutoFocus = useTriggerFocus({ open, button });
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>
        <StandIn for={button} />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-40 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] animate-rise overflow-y-auto rounded-lg border border-line bg-raised p-4 shadow-raised"
          {...content}
          onCloseAutoFocus={onCloseAutoFocus}
        />
      </Primitive.Portal>
    </Primitive.Root>
  );
}
