"use client";

import { formatCount } from "@/lib/format";
import { useViewer } from "@/modules/auth/ui/viewer-context";

/** Writes counts as the organization does. */
export function useCount(): (count: number) => string {
  const { locale } = useViewer().organization;
  return (count) => formatCount(count, locale);
}
