import { useRef } from "react";

/** For a menu with an item that opens a dialog: `leads` is called by the item, `onCloseAutoFocus` when the menu closes. */
export function useMenuToDialog() {
  const leadsToDialog = useRef(false);
  return {
    leads(): void {
      leadsToDialog.current = true;
    },
    onCloseAutoFocus(event: Event): void {
      // A menu returns the focus when it closes; by then, the dialog has it.
      if (leadsToDialog.current) event.preventDefault();
      leadsToDialog.current = false;
    },
  };
}
