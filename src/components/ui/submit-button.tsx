"use client";

import type { ComponentProps } from "react";
import { useHydrated } from "@/hooks/use-hydrated";
import { cn } from "@/lib/cn";
import { Button } from "./button";

/**
 * Submits its form. Until hydration it ignores clicks, and Enter does nothing either: otherwise the browser would
 * submit the form by itself, and the typed values would be lost.
 */
export function SubmitButton({ className, ...props }: ComponentProps<typeof Button>) {
  const hydrated = useHydrated();
  return (
    <Button
      type="submit"
      variant="primary"
      disabled={!hydrated}
      className={cn(!hydrated && "disabled:opacity-100", className)}
      {...props}
    />
  );
}
