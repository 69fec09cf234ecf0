"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ListFilter } from "@/components/ui/icons";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

interface FilterPopoverProps<Filters> {
  /** The label of the form, for screen readers. */
  label: string;
  onFilter: (filters: Filters) => void;
  /** The form; it calls `apply` when it is done. */
  children: (apply: (filters: Filters) => void) => ReactNode;
}

/** A button with a popover that contains the filter form. */
export function FilterPopover<Filters>({ label, onFilter, children }: FilterPopoverProps<Filters>) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button>
          <ListFilter aria-hidden />
          Filter
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={label}>
        {children((filters) => {
          setOpen(false);
          onFilter(filters);
        })}
      </PopoverContent>
    </Popover>
  );
}
