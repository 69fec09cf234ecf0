"use client";

import { type RefCallback, useCallback, useEffect, useState } from "react";
import { usePrinting } from "@/hooks/use-printing";

/** Longer lists begin with rows of text alone, apart from the first. */
const longList = 50;
/** How far below the window, or above it, a row gets its controls. */
const margin = "800px 0px";

const none: ReadonlySet<number> = new Set();

interface NearRows {
  items: readonly { id: number }[];
  /** The number of rows that have their controls from the beginning: those of a tall window. */
  first: number;
  /** For the element whose children are the rows; the returned one calls it. */
  ref: RefCallback<HTMLElement>;
}

/**
 * Which rows of a long list have their controls: the first, and each that has been near the window since. The others have
 * links and text, so that the browser finds them, prints them and reads them out.
 */
export function useNearRows({ items, first, ref }: NearRows) {
  const [list, setList] = useState<HTMLElement | null>(null);
  const [near, setNear] = useState(none);
  const isLong = items.length > longList;
  const isPrinting = usePrinting();

  useEffect(() => {
    if (!list || !isLong) return;
    const add = (ids: number[]) => setNear((now) => (ids.length > 0 ? new Set([...now, ...ids]) : now));
    const rows = [...list.children];
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        for (const row of seen) observer.unobserve(row);
        add(seen.flatMap((row) => items[rows.indexOf(row)]?.id ?? []));
      },
      { rootMargin: margin },
    );
    for (const row of rows.slice(first)) observer.observe(row);
    return () => observer.disconnect();
  }, [list, items, isLong, first]);

  const rows: RefCallback<HTMLElement> = useCallback(
    (element) => {
      setList(element);
      return ref(element);
    },
    [ref],
  );
  return {
    rows,
    isNear: (index: number) => !isLong || isPrinting || index < first || near.has(items[index]?.id ?? 0),
  };
}
