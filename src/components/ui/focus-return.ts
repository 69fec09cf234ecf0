"use client";

import { type RefObject, useLayoutEffect, useState } from "react";

/* Radix gives the focus back in a later task than it closes something. By then, it may have moved on, such as to the same menu,
   opened again, which would close if it lost it. */

const hasMovedOn = () => document.activeElement !== document.body;

/** The `onCloseAutoFocus` of what has a trigger, to which Radix gives the focus back. */
export function keepMovedFocus(event: Event): void {
  if (hasMovedOn()) event.preventDefault();
}

/** The button of a menu or popover that has closed and has not given the focus back yet. */
let closing: HTMLElement | null = null;

interface TriggerFocusOptions {
  open: boolean;
  button: RefObject<HTMLElement | null>;
}

/** The same for what may lead to a dialog, which then gives the focus back to the button. */
export function useTriggerFocus({ open, button }: TriggerFocusOptions): (event: Event) => void {
  useLayoutEffect(() => {
    if (!open) return;
    const trigger = button.current;
    return () => {
      closing = trigger;
    };
  }, [open, button]);
  return (event) => {
    closing = null;
    keepMovedFocus(event);
  };
}

interface FocusReturnOptions {
  open: boolean;
  /** Receives the focus, where that is not what opened the dialog. */
  returnFocusTo?: RefObject<HTMLElement | null> | undefined;
}

/** The `onCloseAutoFocus` of dialogs, which have no trigger: Radix would leave the focus nowhere. */
export function useFocusReturn({ open, returnFocusTo }: FocusReturnOptions): (event: Event) => void {
  const [wasOpen, setWasOpen] = useState(false);
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  if (open !== wasOpen) {
    setWasOpen(open);
    // While it still has the focus, and its menu is there.
    if (open) setOpener(openerOf(document.activeElement));
  }
  return (event) => {
    event.preventDefault();
    if (!hasMovedOn()) (returnFocusTo?.current ?? opener)?.focus();
  };
}

/** The element, or the button of the menu in which it is, or was. */
function openerOf(element: Element | null): HTMLElement | null {
  if (element === document.body) return closing;
  const menu = element?.closest("[role=menu]");
  const opener = menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : element;
  return opener instanceof HTMLElement ? opener : null;
}
