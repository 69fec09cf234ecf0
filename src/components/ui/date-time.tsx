"use client";

import { useTimeZone } from "@/hooks/use-time-zone";
import { dateTimeFormat } from "@/lib/formatters";
import { useViewer } from "@/viewer/viewer-context";

/** Formats days in full, in the organization's locale and time zone. */
export function useDay(): (value: string) => string {
  const { locale, timeZone } = useViewer().organization;
  const format = dateTimeFormat(locale, { dateStyle: "full", timeZone });
  return (value) => format.format(new Date(value));
}

interface DateTimeProps {
  /** ISO 8601. */
  value: string;
  show?: "date" | "time" | "both";
  /** The time zone: the reader's own, unless it is shown among the organization's days. */
  clock?: "own" | "organization";
}

/** A moment in the organization's locale and the reader's time zone; hovering shows the full value. */
export function DateTime({ value, show = "date", clock = "own" }: DateTimeProps) {
  const { locale, timeZone: organizations } = useViewer().organization;
  const ownZone = useTimeZone();
  const timeZone = clock === "own" ? ownZone : organizations;
  const format = (dateStyle: "medium" | undefined, timeStyle: "short" | undefined) =>
    dateTimeFormat(locale, { dateStyle, timeStyle, timeZone }).format(new Date(value));
  return (
    // Node and the browser may have different locale data: a different space must not cause a hydration error.
    <time
      dateTime={value}
      title={show === "both" ? undefined : format("medium", "short")}
      suppressHydrationWarning
    >
      {format(show === "time" ? undefined : "medium", show === "date" ? undefined : "short")}
    </time>
  );
}
