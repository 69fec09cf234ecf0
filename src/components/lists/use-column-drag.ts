"use client";

import { type RefCallback, useCallback, useEffect, useRef } from "react";
import type { ColumnDrag } from "./column-drag";

/**
 * Lets people drag the headings of a table: at its edge to another width, otherwise to another place. For the row of
 * headings: those of movable columns have `data-column`, and contain an edge with `data-column-edge`. The code that
 * moves them is loaded when the pointer comes near; the row then has `data-draggable`. A menu has to offer the same to
 * the keyboard.
 */
export function useColumnDrag(drag: ColumnDrag): RefCallback<HTMLElement> {
  const latest = useRef(drag);
  useEffect(() => {
    latest.current = drag;
  });
  return useCallback((row: HTMLElement | null) => {
    if (!row) return;
    const load = () => import("./column-drag");
    const onPointerDown = (event: PointerEvent) =>
      void load().then(({ startColumnDrag }) => startColumnDrag(row, event, latest.current));
    const onPointerEnter = () => void load().then(() => row.toggleAttribute("data-draggable", true));
    row.addEventListener("pointerenter", onPointerEnter, { once: true });
    row.addEventListener("pointerdown", onPointerDown);
    return () => {
      row.removeEventListener("pointerenter", onPointerEnter);
      row.removeEventListener("pointerdown", onPointerDown);
    };
  }, []);
}
