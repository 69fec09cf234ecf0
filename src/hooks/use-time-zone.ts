"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The reader's own time zone; UTC in the server's HTML and during hydration. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}
