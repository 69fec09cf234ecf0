"use client";

import { Select as Primitive } from "radix-ui";
import { Check, ChevronDown } from "@/components/ui/icons";
import { cn } from "@/lib/cn";
import { controlClasses } from "./input";

interface SelectProps {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  className?: string;
}

/** A choice from a short list; `label` is for screen readers. */
export function Select({ label, value, onValueChange, options, className }: SelectProps) {
  return (
    <Primitive.Root value={value} onValueChange={onValueChange}>
      <Primitive.Trigger
        aria-label={label}
        className={cn(
          controlClasses,
          "inline-flex h-10 w-auto items-center justify-between gap-2 border-line px-3 text-sm md:h-8 md:px-2.5",
          className,
        )}
      >
        {/* Given explicitly, because the list that has it is not rendered on the server. */}
        <Primitive.Value>{options.find((option) => option.value === value)?.label}</Primitive.Value>
        <Primitive.Icon>
          <ChevronDown aria-hidden className="size-4 text-subtle" />
        </Primitive.Icon>
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
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
