"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";

/**
 * Around every table that can be wider than its page. A table that fits has sticky headings below the top bar; any other
 * scrolls inside the frame, below its headings and next to the column with the names. The table says with its `minWidth` from
 * where on it fits. The styles are in globals.css; without script, the frame scrolls sideways only.
 */
export function TableFrame(props: ComponentProps<"div">) {
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const frame = ref.current;
    const table = frame?.querySelector("table");
    if (!frame || !table) return;
    const measure = () => {
      const scrolls = table.offsetWidth > frame.clientWidth;
      frame.dataset.tableFrame = scrolls ? "scrolls" : "fits";
      // A scrollable region must be reachable by keyboard.
      if (scrolls && !frame.querySelector("a, button, input")) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    observer.observe(table);
    measure();
    return () => observer.disconnect();
  }, []);

  return <div ref={ref} data-table-frame="" {...props} />;
}
