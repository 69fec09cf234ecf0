"use client";

import { type DragEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/lib/cn";

/** Where a row is dropped, seen from another one. */
export type DropZone = "before" | "into" | "after";

interface RowMoves<Row> {
  rows: readonly Row[];
  /** Where the dragged row would be; undefined where it cannot be dropped. */
  zoneAt: (event: DragEvent<HTMLElement>, dragged: Row, target: Row) => DropZone | undefined;
  onDrop: (dragged: Row, target: Row, zone: DropZone) => void;
}

/**
 * Rows that people drag, or move with the keys of a handle (`data-handle` with the id). Call `keepFocus` for a row that is
 * about to move: its handle has the focus again afterwards.
 */
export function useRowMoves<Row extends { id: number; name: string }>({
  rows,
  zoneAt,
  onDrop,
}: RowMoves<Row>) {
  const list = useRef<HTMLUListElement>(null);
  /** Its row has moved, and may have lost the focus. */
  const handled = useRef<number>(undefined);
  const [draggedId, setDraggedId] = useState<number | null>(null);
  // As it is now: someone else may change the rows meanwhile.
  const dragged = rows.find(({ id }) => id === draggedId);
  const [over, setOver] = useState<{ id: number; zone: DropZone } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the order has changed.
  useEffect(() => {
    if (handled.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${handled.current}"]`)?.focus();
    handled.current = undefined;
  }, [rows]);

  const end = () => {
    setDraggedId(null);
    setOver(null);
  };

  return {
    list,
    keepFocus(id: number) {
      handled.current = id;
    },
    /** For the element of a row, with these classes. */
    propsOf(row: Row, className: string | undefined) {
      const { id, name } = row;
      const zone = over?.id === id ? over.zone : undefined;
      return {
        // Not the handle: Firefox drags no buttons.
        draggable: true,
        onDragStart(event: DragEvent<HTMLElement>) {
          // Nor anything without data.
          event.dataTransfer.setData("text/plain", name);
          setDraggedId(id);
        },
        onDragOver(event: DragEvent<HTMLElement>) {
          if (!dragged) return;
          const possible = zoneAt(event, dragged, row);
          if (possible) event.preventDefault();
          setOver(possible ? { id, zone: possible } : null);
        },
        onDrop(event: DragEvent<HTMLElement>) {
          if (!dragged) return;
          event.preventDefault();
          const possible = zoneAt(event, dragged, row);
          if (possible) onDrop(dragged, row, possible);
          end();
        },
        onDragEnd: end,
        className: cn(
          "flex cursor-grab items-center gap-2 py-1 pe-3",
          className,
          draggedId === id && "opacity-60",
          zone === "into" && "bg-accent-soft",
          zone === "before" && "shadow-[inset_0_2px_0_0_var(--color-link)]",
          zone === "after" && "shadow-[inset_0_-2px_0_0_var(--color-link)]",
        ),
      };
    },
  };
}
