"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/* Radix gives the focus back in a later task than it closes something. By then, it may have moved on, such as to the same menu,
   opened again, which would close if it lost it. */

const hasMovedOn = () => document.activeElement !== document.body;

/** The `onCloseAutoFocus` of what has a trigger, to which Radix gives the focus back. */
export function keepMovedFocus(event: Event): void {
  if (hasMovedOn()) event.preventDefault();
}

/** What had opened something that has closed, until that gives the focus back. */
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

/** The `onCloseAutoFocus` of dialogs, which have no trigger: Radix would leave the focus nowhere. */
export function useFocusReturn({ open }: { open: boolean }): (event: Event) => void {
  const [wasOpen, setWasOpen] = useState(false);
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  /** Of the dialog in which the opener was, if that has closed. */
  const openerBefore = useRef<HTMLElement>(null);
  if (open !== wasOpen) {
    setWasOpen(open);
    // While it still has the focus, and its menu is there.
    if (open) setOpener(openerOf(document.activeElement));
  }
  useLayoutEffect(() => {
    if (!open) return;
    openerBefore.current = closing;
    return () => {
      closing = opener?.isConnected ? opener : openerBefore.current;
    };
  }, [open, opener]);
  return (event) => {
    event.preventDefault();
    closing = null;
    if (!hasMovedOn()) (opener?.isConnected ? opener : openerBefore.current)?.focus();
  };
}

/** The element, or the button of the menu in which it is, or was. */
function openerOf(element: Element | null): HTMLElement | null {
  if (element === document.body) return closing;
  const menu = element?.closest("[role=menu]");
  const opener = menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : element;
  return opener instanceof HTMLElement ? opener : null;
}
