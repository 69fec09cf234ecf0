"use client";

import { useEffect, useId } from "react";
import { useLeaveGuard } from "./leave-guard";

/**
 * While something is unsaved, closing or reloading the tab, following a link, and Back and Forward ask for confirmation, and the end
 * of the session does not leave the page.
 */
export function useUnsavedChanges({ unsaved }: { unsaved: boolean }): void {
  const form = useId();
  const mark = useLeaveGuard((state) => state.mark);
  useEffect(() => {
    mark(form, { unsaved });
    return () => mark(form, { unsaved: false });
  }, [form, unsaved, mark]);
}
