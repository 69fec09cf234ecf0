"use client";

import { useId, useRef, useState } from "react";
import { ChevronDown } from "@/components/ui/list-icons";
import { useOpened } from "@/hooks/use-opened";
import { cn } from "@/lib/cn";
import { controlClasses } from "./input";
import { onDemand } from "./on-demand";
import type { SelectListProps } from "./select-list";

const lists = onDemand(() => import("./select-list"));
const List = lists.component((module) => module.SelectList);

interface SelectProps extends Pick<SelectListProps, "value" | "onValueChange" | "options"> {
  label: string;
  className?: string;
}

/** A choice from a short list; `label` is for screen readers. */
export function Select({ label, value, onValueChange, options, className }: SelectProps) {
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const [open, setOpen] = useState(false);
  const opened = useOpened({ open });
  return (
    <>
      <button
        ref={button}
        type="button"
        role="combobox"
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onPointerEnter={lists.prepare}
        onFocus={lists.prepare}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
          event.preventDefault();
          setOpen(true);
        }}
        className={cn(
          controlClasses,
          "inline-flex h-10 w-auto min-w-0 items-center justify-between gap-2 border-line px-3 text-sm md:h-8 md:px-2.5",
          className,
        )}
      >
        <span className="truncate">{options.find((option) => option.value === value)?.label}</span>
        <ChevronDown aria-hidden className="size-4 text-subtle" />
      </button>
      {opened && (
        <List
          id={listId}
          {...{ button, open, label, value, onValueChange, options }}
          onOpenChange={setOpen}
        />
      )}
    </>
  );
}
