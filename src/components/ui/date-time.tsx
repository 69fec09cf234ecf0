"use client";

import { useSyncExternalStore } from "react";
import { useViewer } from "@/modules/auth/ui/viewer-context";

const never = () => () => {};

/** A moment in the organization's locale and, once the browser has taken over, the reader's own time zone. */
export function DateTime({ value, withTime = false }: { value: string; withTime?: boolean }) {
  const { locale } = useViewer().organization;
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  const format = (timeStyle: "short" | undefined) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle, timeZone }).format(new Date(value));
  return (
    // Node and the browser may carry different locale data: a space that differs is no reason to render again.
    <time dateTime={value} title={withTime ? undefined : format("short")} suppressHydrationWarning>
      {format(withTime ? "short" : undefined)}
    </time>
  );
}
