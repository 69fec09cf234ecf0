import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { press } from "./early-keys";

/** Keys that move the focus in menus and lists; characters search. */
const moves = /^(.|Home|End|Arrow(Up|Down))$/u;

/**
 * The handlers of keys for the content of a Radix menu or list, which moves the focus in a task after the key. A key that comes
 * before that, on a page that was busy, is meant for the item that gets the focus: it waits, so that no other item is chosen.
 */
export function keysInOrder() {
  let isMoving = false;
  const held: KeyboardEvent[] = [];

  function settle(): void {
    isMoving = false;
    while (!isMoving && held.length > 0) press(held.shift());
  }

  return {
    onKeyDownCapture(event: ReactKeyboardEvent): void {
      // Escape has closed it already, and would close what is below.
      if (!isMoving || event.key === "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      held.push(event.nativeEvent);
    },
    onKeyDown({ key, ctrlKey, metaKey, altKey }: ReactKeyboardEvent): void {
      if (!moves.test(key) || key === " " || ctrlKey || metaKey || altKey) return;
      isMoving = true;
      // Once Radix has handled the key, and so after the task in which it moves the focus.
      queueMicrotask(() => setTimeout(settle));
    },
  };
}
