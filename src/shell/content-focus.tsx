"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * The keyboard and screen readers go on where what had the focus is gone, such as the button that created or deleted something: in the
 * page that has opened, or beside it.
 */
export function ContentFocus({ id }: { id: string }) {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true });
  }, [pathname, id]);
  useEffect(() => {
    const content = document.getElementById(id);
    const unmounted = new AbortController();
    const { signal } = unmounted;
    const begin = async () => {
      const { keepFocusBeside } = await import("./focus-beside");
      if (content && !signal.aborted) keepFocusBeside(content, signal);
    };
    // With the first thing that has the focus, and could lose it; without a network, the page does without.
    content?.addEventListener("focusin", () => void begin().catch(() => undefined), { once: true, signal });
    return () => unmounted.abort();
  }, [id]);
  return null;
}
