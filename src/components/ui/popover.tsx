"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

/** A small panel next to its trigger, which gets the focus back. `aria-label` names it. */
export function PopoverContent(props: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align="start"
        sideOffset={6}
        collisionPadding={8}
        className="z-40 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] animate-rise overflow-y-auto rounded-lg border border-line bg-raised p-4 shadow-raised"
        {...props}
      />
    </Primitive.Portal>
  );
}
