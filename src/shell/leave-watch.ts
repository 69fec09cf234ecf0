import { hasUnsavedChanges } from "@/hooks/leave-guard";
import { holdHistory } from "./held-history";

interface Ways {
  /** Opens a page of this workspace. */
  open: (path: string) => void;
  /** Asks whether to discard changes, and then leaves. */
  ask: (leave: () => void) => void;
}

/** Asks before the page is left. Returns how to end that. */
export function watchLeaving({ open, ask }: Ways): () => void {
  const watched = new AbortController();
  // In the capture phase, before the router sees it.
  const options = { capture: true, signal: watched.signal };

  window.addEventListener("beforeunload", (event) => hasUnsavedChanges() && event.preventDefault(), options);
  document.addEventListener(
    "click",
    (event) => {
      if (!hasUnsavedChanges()) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || !staysInThisTab(event, link)) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => open(link.pathname + link.search));
    },
    options,
  );
  holdHistory(ask, watched.signal);
  return () => watched.abort();
}

function staysInThisTab(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  const samePage = link.pathname === window.location.pathname && link.hash !== "";
  return !modified && !samePage && link.target !== "_blank" && link.origin === window.location.origin;
}
