"use client";

import { type ChangeEvent, useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { maxTotal, type Total } from "@/lib/pagination";

const none: ReadonlySet<number> = new Set();

/** With `isRange`, includes everything between it and the previous one. */
export type Toggle<Item> = (item: Item, how: { isRange: boolean }) => void;

export interface Selection<Item extends { id: number }> {
  /** The selected items of the page. */
  selected: Item[];
  /** The number of selected items, on all pages. */
  count: number;
  /** True if everything that matches search and filters is selected, on all pages. */
  isEverything: boolean;
  /** Selects everything that matches; undefined if the page has it all, or if it is more than lists count. */
  selectEverything: (() => void) | undefined;
  has: (item: Item) => boolean;
  /** The same function in every rendering, so that rows are not rendered for it. */
  toggle: Toggle<Item>;
  /** Selects from one row to the next, or takes it back: from where this began, and in addition to what was selected then. */
  extend: (from: number, to: number) => void;
  toggleAll: () => void;
  clear: () => void;
  items: Item[];
}

/** Rows selected by extending with the keyboard: both ends, and the selection without them and with them. */
interface Range {
  anchor: number;
  end: number;
  before: ReadonlySet<number>;
  after: ReadonlySet<number>;
}

/** The whole list that the page is part of: a text that identifies search and filters, and the number of matches. */
interface Matching {
  filters: string;
  total: Total | undefined;
}

/**
 * The selected items of a page, or everything that matches. `page` identifies the page: a new one starts without a
 * selection, unless everything is selected.
 */
export function useSelection<Item extends { id: number }>(
  items: Item[],
  page: string,
  { filters, total }: Matching,
): Selection<Item> {
  const [ids, setIds] = useState(none);
  const [followed, setFollowed] = useState(page);
  /** The filters of which everything is selected. */
  const [everything, setEverything] = useState<string>();
  const last = useRef<number>(undefined);
  const range = useRef<Range>(undefined);
  if (followed !== page) {
    setFollowed(page);
    setIds(none);
    if (everything !== filters) setEverything(undefined);
  }

  const isCounted = total?.totalIsExact === true && total.total <= maxTotal;
  const isEverything = everything === filters && isCounted;
  // Whatever changes a selection of everything changes it to one of the page.
  const current = isEverything ? new Set(items.map(({ id }) => id)) : ids;
  const select = (changed: ReadonlySet<number>) => {
    setEverything(undefined);
    setIds(changed);
  };

  const toggleNow: Toggle<Item> = (item, { isRange }) => {
    const at = items.indexOf(item);
    const from = isRange ? items.findIndex(({ id }) => id === last.current) : -1;
    const range = from < 0 ? [item] : items.slice(Math.min(from, at), Math.max(from, at) + 1);
    const isAdded = !current.has(item.id);
    const changed = new Set(current);
    for (const { id } of range) {
      if (isAdded) changed.add(id);
      else changed.delete(id);
    }
    last.current = item.id;
    select(changed);
  };

  const latestToggle = useRef(toggleNow);
  useEffect(() => {
    latestToggle.current = toggleNow;
  });
  const toggle: Toggle<Item> = useCallback((item, how) => latestToggle.current(item, how), []);

  const extend = (from: number, to: number) => {
    const going = range.current;
    // It continues from where it ended, unless something else has been selected since.
    const isContinued = going?.end === from && going.after === current;
    const { anchor, before } = isContinued ? going : { anchor: from, before: current };
    const rows = items.slice(Math.min(anchor, to), Math.max(anchor, to) + 1);
    const after = new Set([...before, ...rows.map(({ id }) => id)]);
    range.current = { anchor, end: to, before, after };
    select(after);
  };

  const selected = items.filter(({ id }) => current.has(id));
  const hasMore = isCounted && !isEverything && total.total > items.length;
  return {
    items,
    selected,
    count: isEverything ? total.total : selected.length,
    isEverything,
    selectEverything: hasMore ? () => setEverything(filters) : undefined,
    has: ({ id }) => current.has(id),
    toggle,
    extend,
    toggleAll: () => select(selected.length === items.length ? none : new Set(items.map(({ id }) => id))),
    clear: () => select(none),
  };
}

interface SelectBoxProps<Item extends { id: number }> {
  isSelected: boolean;
  toggle: Toggle<Item>;
  item: Item;
  /** The label of the selection, for screen readers. */
  name: string;
  className?: string;
}

/** Selects one item; with the shift key, everything up to it. */
export function SelectBox<Item extends { id: number }>({
  isSelected,
  toggle,
  item,
  name,
  className,
}: SelectBoxProps<Item>) {
  const t = useTranslations("lists");
  return (
    <Checkbox
      label={t("selection.select", { name })}
      checked={isSelected}
      onChange={({ nativeEvent }) =>
        toggle(item, { isRange: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey })
      }
      className={className}
    />
  );
}

/** Selects everything on the page, or nothing. */
export function SelectPageBox<Item extends { id: number }>({ selection }: { selection: Selection<Item> }) {
  const t = useTranslations("lists");
  const { selected, items, toggleAll } = selection;
  const isEverything = items.length > 0 && selected.length === items.length;
  return (
    <Checkbox
      label={t("selection.selectPage")}
      checked={isEverything}
      isMixed={selected.length > 0 && !isEverything}
      onChange={toggleAll}
    />
  );
}

interface CheckboxProps {
  label: string;
  checked: boolean;
  isMixed?: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  className?: string | undefined;
}

/** The label around the box enlarges the touch target; the bar at the lower edge must not hide the focused box. */
function Checkbox({ label, checked, isMixed = false, onChange, className }: CheckboxProps) {
  return (
    <label
      className={cn("relative z-[1] inline-flex size-10 items-center justify-center md:size-8", className)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = isMixed;
        }}
        onChange={onChange}
        className="size-4 scroll-mb-24 accent-accent"
      />
    </label>
  );
}
