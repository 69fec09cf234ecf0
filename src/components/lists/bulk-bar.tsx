"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { X } from "@/components/ui/icons";
import { Tooltip } from "@/components/ui/tooltip";

interface BulkBarProps {
  count: number;
  onClear: () => void;
  /** The actions for the selection. */
  children: ReactNode;
}

/** Sticks to the lower edge while something is selected, and shows the count. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const words = `${count} selected`;
  return (
    <>
      {/* Rendered before it has content, so that screen readers announce it. */}
      <p role="status" className="sr-only">
        {count > 0 && words}
      </p>
      {count > 0 && (
        <section
          aria-label="Selection"
          className="sticky bottom-3 z-20 mx-auto mt-3 flex w-fit max-w-full animate-rise flex-wrap items-center gap-2 rounded-lg border border-line bg-raised p-2 pl-4 shadow-raised"
        >
          <p aria-hidden className="mr-2 font-medium tabular-nums">
            {words}
          </p>
          {children}
          <Tooltip content="Clear selection">
            <Button variant="ghost" size="icon" aria-label="Clear selection" onClick={onClear}>
              <X aria-hidden />
            </Button>
          </Tooltip>
        </section>
      )}
    </>
  );
}
