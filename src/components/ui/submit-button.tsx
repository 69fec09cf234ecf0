"use client";

import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { useHydrated } from "@/lib/use-hydrated";
import { Button } from "./button";

/**
 * Submits its form. Until the page's script runs it takes no click, and Enter does nothing either: the browser would
 * send the form by itself, and what was typed would be gone.
 */
export function SubmitButton({ disabled = false, className, ...props }: ComponentProps<typeof Button>) {
  const hydrated = useHydrated();
  return (
    <Button
      type="submit"
      variant="primary"
      disabled={disabled || !hydrated}
      className={cn(!hydrated && "disabled:opacity-100", className)}
      {...props}
    />
  );
}
