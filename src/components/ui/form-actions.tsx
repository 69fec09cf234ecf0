import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/**
 * The buttons of a form in a card: at its end, on the right, and in sight while a longer form scrolls. The form has a padding
 * of 1 rem.
 */
export function FormActions({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn(
        "sticky bottom-0 z-10 -mx-4 -mb-4 flex flex-wrap items-center justify-end gap-2 rounded-b-lg border-line border-t bg-surface px-4 py-3 print:hidden",
        className,
      )}
      {...props}
    />
  );
}
