"use client";

import { useCount } from "@/viewer/use-count";

/** Formats what comes in or goes out, with its sign, in the organization's locale. */
export function useChange(): (delta: number) => string {
  const written = useCount();
  return (delta) => `${delta < 0 ? "−" : "+"}${written(Math.abs(delta))}`;
}
