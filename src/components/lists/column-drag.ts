export interface ColumnDrag {
  /** A column was dropped in the place of another. */
  onMove: (column: string, to: string) => void;
  /** Columns have got other widths, in rem. */
  onResize: (widths: Record<string, number>) => void;
  minWidthRem: number;
}

/** A press that moves less is a click. */
const slackPx = 6;

/** Begins when a heading is pressed, and ends when it is released. Escape puts everything back. */
export function startColumnDrag(row: HTMLElement, event: PointerEvent, drag: ColumnDrag): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return;
  const heading = event.target.closest<HTMLElement>("[data-column]");
  if (!heading) return;
  const follow = event.target.closest("[data-column-edge]")
    ? resizing(heading, event, drag)
    : moving(row, heading, event, drag);
  const stop = new AbortController();
  const { signal } = stop;
  const end = (how: Ending) => {
    stop.abort();
    follow.end(how);
  };
  const onMove = (move: PointerEvent) => {
    if (move.pointerId !== event.pointerId) return;
    // It was released before this was loaded.
    if (move.buttons === 0) end("given up");
    else follow.move(move);
  };
  window.addEventListener("pointermove", onMove, { signal });
  window.addEventListener("pointerup", () => end("dropped"), { signal });
  window.addEventListener("pointercancel", () => end("given up"), { signal });
  window.addEventListener("keydown", ({ key }) => key === "Escape" && end("given up"), { signal });
}

type Ending = "dropped" | "given up";

interface Follow {
  move(event: PointerEvent): void;
  end(how: Ending): void;
}

const remPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The edge between two columns: what one gets, the other loses. The column with the name gives what it has. */
function resizing(heading: HTMLElement, start: PointerEvent, { minWidthRem, onResize }: ColumnDrag): Follow {
  const least = minWidthRem * remPx();
  const sign = getComputedStyle(heading).direction === "rtl" ? -1 : 1;
  const before = heading.previousElementSibling;
  const neighbour = before instanceof HTMLElement && before.dataset.column ? before : undefined;
  const both = neighbour ? [heading, neighbour] : [heading];
  const widths = both.map((column) => column.offsetWidth);
  const [own = 0, other = Number.POSITIVE_INFINITY] = widths;
  const usual = both.map((column) => column.style.width);
  let changed: number[] = [];
  return {
    move({ clientX }) {
      const by = Math.min(own - least, Math.max(least - other, sign * (clientX - start.clientX)));
      changed = neighbour ? [own - by, other + by] : [own - by];
      for (const [index, column] of both.entries()) column.style.width = `${changed[index]}px`;
    },
    end(how) {
      for (const [index, column] of both.entries()) column.style.width = usual[index] ?? "";
      if (how !== "dropped" || changed.length === 0) return;
      const rem = remPx();
      onResize(
        Object.fromEntries(both.map(({ dataset }, index) => [dataset.column, (changed[index] ?? 0) / rem])),
      );
    },
  };
}

function moving(row: HTMLElement, heading: HTMLElement, start: PointerEvent, { onMove }: ColumnDrag): Follow {
  const columns = [...row.querySelectorAll<HTMLElement>("[data-column]")];
  const from = columns.indexOf(heading);
  let target: HTMLElement | undefined;
  let isMoving = false;
  const show = (next: HTMLElement | undefined) => {
    delete target?.dataset.drop;
    target = next === heading ? undefined : next;
    if (target) target.dataset.drop = columns.indexOf(target) < from ? "before" : "after";
  };
  return {
    move({ clientX, clientY }) {
      if (!isMoving && Math.hypot(clientX - start.clientX, clientY - start.clientY) < slackPx) return;
      isMoving = true;
      heading.dataset.dragged = "";
      show(
        columns.find((column) => {
          const { left, right } = column.getBoundingClientRect();
          return clientX >= left && clientX < right;
        }) ?? target,
      );
    },
    end(how) {
      const to = target?.dataset.column;
      show(undefined);
      delete heading.dataset.dragged;
      if (!isMoving) return;
      // Otherwise the release sorts the list.
      const swallow = (click: Event) => {
        click.preventDefault();
        click.stopPropagation();
      };
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
      if (how === "dropped" && to !== undefined) onMove(heading.dataset.column ?? "", to);
    },
  };
}
