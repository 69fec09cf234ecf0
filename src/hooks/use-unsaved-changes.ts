"use client";

import { useEffect } from "react";
import { useLeaveGuard } from "./leave-guard";

/** While something is unsaved, closing the tab or following a link asks for confirmation. */
export function useUnsavedChanges({ unsaved }: { unsaved: boolean }): void {
  const setUnsaved = useLeaveGuard((state) => state.setUnsaved);
  const ask = useLeaveGuard((state) => state.ask);

  useEffect(() => {
    setUnsaved(unsaved);
    return () => setUnsaved(false);
  }, [unsaved, setUnsaved]);

  useEffect(() => {
    if (!unsaved) return;
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (useLeaveGuard.getState().unsaved) event.preventDefault();
    };
    // In the capture phase, before the router sees the click.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || !staysInThisTab(event, link)) return;
      event.preventDefault();
      event.stopPropagation();
      ask(link.pathname + link.search);
    };
    window.addEventListener("beforeunload", onBeforeUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onBeforeUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [unsaved, ask]);
}

function staysInThisTab(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  const samePage = link.pathname === window.location.pathname && link.hash !== "";
  return !modified && !samePage && link.target !== "_blank" && link.origin === window.location.origin;
}
