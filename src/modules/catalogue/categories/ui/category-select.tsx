"use client";

import type { ComponentProps } from "react";
import { controlClasses } from "@/components/ui/input";
import { cn } from "@/lib/cn";
import { useCategoryPaths } from "./use-categories";

interface CategorySelectProps extends Omit<ComponentProps<"select">, "value" | "onChange"> {
  value: number | null;
  onValue: (category: number | null) => void;
  /** What choosing none is called. */
  none: string;
}

/** One of the categories, or none. There may be hundreds, among which a browser lets people type. */
export function CategorySelect({ value, onValue, none, className, ...props }: CategorySelectProps) {
  const paths = useCategoryPaths();
  return (
    <select
      {...props}
      value={value ?? ""}
      onChange={(event) => onValue(event.target.value === "" ? null : Number(event.target.value))}
      className={cn(controlClasses, "h-10 px-3 md:h-9", className)}
    >
      <option value="">{none}</option>
      {/* Until the tree is loaded, and where someone else has deleted it meanwhile. */}
      {value !== null && !paths.has(value) && <option value={value}>…</option>}
      {[...paths].map(([id, path]) => (
        <option key={id} value={id}>
          {path}
        </option>
      ))}
    </select>
  );
}
