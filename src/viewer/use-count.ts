"use client";

import { formatCount } from "@/lib/format";
import { useViewer } from "./viewer-context";

/** Formats counts in the organization's locale. */
export function useCount(): (count: number) => string {
  const { locale } = useViewer().organization;
  return (count) => formatCount(count, locale);
}
