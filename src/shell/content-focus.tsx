"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * The keyboard and screen readers go on in the page that has opened, if what had the focus is gone with the previous one: the
 * button that created or deleted something.
 */
export function ContentFocus({ id }: { id: string }) {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true });
  }, [pathname, id]);
  return null;
}
