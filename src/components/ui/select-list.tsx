"use client";

import { Select as Primitive } from "radix-ui";
import { useState } from "react";
import { Check } from "@/components/ui/icons";
import { keysInOrder } from "./keys-in-order";
import { StandIn } from "./stand-in";

export interface SelectListProps {
  id: string;
  button: { current: HTMLElement | null };
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

/** The list of a `Select`. */
export function SelectList({ id, button, label, options, ...state }: SelectListProps) {
  const [keys] = useState(keysInOrder);
  return (
    <Primitive.Root {...state}>
      <Primitive.Trigger asChild>
        <StandIn for={button} />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          {...keys}
          id={id}
          aria-label={label}
          position="popper"
          sideOffset={4}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-rise rounded-lg border border-line bg-raised p-1 shadow-raised"
        >
          <Primitive.Viewport>
            {options.map((option) => (
              <Primitive.Item
                key={option.value}
                value={option.value}
                className="flex min-h-10 cursor-default select-none items-center justify-between gap-4 rounded px-2 outline-none data-highlighted:bg-muted md:min-h-8"
              >
                <Primitive.ItemText>{option.label}</Primitive.ItemText>
                <Primitive.ItemIndicator>
                  <Check aria-hidden className="size-4" />
                </Primitive.ItemIndicator>
              </Primitive.Item>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
