"use client";

import { ListFilter } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

interface FilterPopoverProps {
  /** The label of the form, for screen readers. */
  label: string;
  /** The form; it calls `close` when it is done. */
  children: (close: () => void) => ReactNode;
}

/** A button with a popover that contains the filter form. */
export function FilterPopover({ label, children }: FilterPopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button>
          <ListFilter aria-hidden />
          Filter
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={label}>{children(() => setOpen(false))}</PopoverContent>
    </Popover>
  );
}
