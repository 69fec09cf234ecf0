"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { keepFocusBeside } from "./focus-beside";

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
    return content ? keepFocusBeside(content) : undefined;
  }, [id]);
  return null;
}
