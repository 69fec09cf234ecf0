import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** Shared by all text controls; 16 px on phones, because iOS zooms into anything smaller. */
export const controlClasses =
  "w-full rounded-md border border-control bg-surface text-base text-foreground shadow-xs placeholder:text-subtle focus-visible:border-link focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-danger-text aria-invalid:focus-visible:outline-danger-text md:text-sm";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(controlClasses, "h-10 px-3 md:h-9", className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      className={cn(controlClasses, "field-sizing-content min-h-28 px-3 py-2", className)}
      {...props}
    />
  );
}
