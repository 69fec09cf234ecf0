"use client";

import { useEffect, useId } from "react";

/** Fields of rows in which something is typed: a list that is read again may lose the row, and the text with it. */
export const rowEdits = new Set<string>();

/** While a field of a row has typed text, lists are not read again for what others change. */
export function useRowEdit({ unsaved }: { unsaved: boolean }): void {
  const field = useId();
  useEffect(() => {
    if (!unsaved) return;
    rowEdits.add(field);
    return () => {
      rowEdits.delete(field);
    };
  }, [field, unsaved]);
}
