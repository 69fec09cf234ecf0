"use client";

import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from "react";
import { useTranslations } from "@/i18n/translations";
import type { Selection } from "./selection";

/** For captions, which screen readers read before a table. */
export const rowKeysHelp = <RowKeysHelp />;

function RowKeysHelp() {
  const t = useTranslations("lists");
  return t("rowKeys.help");
}

type AnySelection = Pick<Selection<{ id: number }>, "extend">;

/**
 * Makes a list one tab stop, in which the keyboard moves: ↑ ↓ or j k to another row, ← → within it, x selects, with shift a range,
 * Enter opens. Returns the ref of the element whose children are the rows. It works on the document, not on React's elements: the
 * server renders nothing for it, and without script each link and button is a tab stop.
 */
export function useRowKeys(selection?: AnySelection): RefCallback<HTMLElement> {
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });
  return useCallback((list: HTMLElement | null) => (list ? moveInRows(list, latest) : undefined), []);
}

const controls = "a[href], button, input";
const controlsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>(controls)];
/** The link that opens the row, or what comes first. */
const mainOf = (row: Element | undefined) =>
  row?.querySelector<HTMLElement>("a[href]") ?? row?.querySelector<HTMLElement>(controls);
const boxOf = (row: Element) => row.querySelector<HTMLElement>("input[type=checkbox]");

function moveInRows(list: HTMLElement, selection: RefObject<AnySelection | undefined>): () => void {
  let stop: HTMLElement | null | undefined;
  /** The row of the tab stop, to continue where a row was that is gone. */
  let at = 0;

  /** Rows come and go, and so do controls in them. */
  const update = () => {
    if (!stop?.isConnected) stop = mainOf(list.children[Math.min(at, list.children.length - 1)]);
    for (const control of controlsOf(list)) control.tabIndex = control === stop ? 0 : -1;
  };

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches(controls)) return;
    if (stop) stop.tabIndex = -1;
    stop = target;
    stop.tabIndex = 0;
    at = indexOf(list, target);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, shiftKey } = event;
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !(target instanceof HTMLElement) ||
      isTypedIn(target)
    )
      return;
    const from = indexOf(list, target);
    const row = list.children[from];
    // The key opens a menu.
    if (!row || (key === "ArrowDown" && target.ariaHasPopup)) return;
    const column = controlsOf(row).indexOf(target);

    const to = {
      ArrowUp: from - 1,
      k: from - 1,
      ArrowDown: from + 1,
      j: from + 1,
      Home: 0,
      End: list.children.length - 1,
    }[key];
    const next = to === undefined ? undefined : list.children[to];
    const neighbor = { ArrowLeft: column - 1, ArrowRight: column + 1 }[key];
    if (to !== undefined) {
      if (next && shiftKey && boxOf(row)) selection.current?.extend(from, to);
      if (next) (controlsOf(next)[column] ?? mainOf(next))?.focus();
    } else if (neighbor !== undefined) controlsOf(row)[neighbor]?.focus();
    else if (key === "x") boxOf(row)?.click();
    else if (key === "Enter" && target === boxOf(row)) mainOf(row)?.click();
    else return;
    // Otherwise the page would scroll as well.
    event.preventDefault();
  };

  /** A link covers its row, but not where its own cell stays in place while the others scroll. */
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!list.closest("[data-table-frame=scrolls]") || !(target instanceof Element)) return;
    if (target.closest("a, button, input, label") || getSelection()?.isCollapsed === false) return;
    list.children[indexOf(list, target)]
      ?.querySelector("a[href]")
      ?.dispatchEvent(new MouseEvent("click", event));
  };

  // For the hint in the footer.
  list.dataset.rows = "";
  const observer = new MutationObserver(update);
  observer.observe(list, { childList: true, subtree: true });
  list.addEventListener("focusin", onFocus);
  list.addEventListener("keydown", onKeyDown);
  list.addEventListener("click", onClick);
  update();
  return () => {
    observer.disconnect();
    list.removeEventListener("focusin", onFocus);
    list.removeEventListener("keydown", onKeyDown);
    list.removeEventListener("click", onClick);
  };
}

const indexOf = (list: Element, inside: Element) =>
  [...list.children].findIndex((row) => row.contains(inside));

/** Letters and arrows belong to what is typed. */
const isTypedIn = (element: HTMLElement) => element.matches("input:not([type=checkbox])");
