import { hasUnsavedChanges } from "@/hooks/leave-guard";

/** The shown entry of the history; browsers without the Navigation API do not say which it is. */
const currentEntry = () => ({
  index: window.navigation?.currentEntry?.index,
  path: window.location.pathname + window.location.search,
  url: window.location.href,
  state: window.history.state,
});

/**
 * Asks before Back and Forward leave the page. They have happened when a page hears of them: it returns to its own entry, unseen
 * by the router, which hears of it later than whoever listens in the capture phase.
 */
export function holdHistory(ask: (leave: () => void) => void, signal: AbortSignal): void {
  let shown = currentEntry();

  window.navigation?.addEventListener(
    "currententrychange",
    ({ navigationType }) => {
      // A page that changes its own URL.
      if (navigationType !== "traverse") shown = currentEntry();
    },
    { signal },
  );

  function onPopState(event: PopStateEvent): void {
    const target = currentEntry();
    const steps = target.index === undefined || shown.index === undefined ? null : target.index - shown.index;
    const hasReturned = steps === 0;
    if (!hasUnsavedChanges() || (!hasReturned && target.path === shown.path)) {
      shown = target;
      return;
    }
    event.stopImmediatePropagation();
    if (hasReturned) return;
    if (steps === null) {
      // Before or behind: its entry is written once more, after the one that was gone to.
      window.history.pushState(shown.state, "", shown.url);
      ask(() => window.history.back());
    } else {
      window.history.go(-steps);
      ask(() => window.history.go(steps));
    }
  }
  window.addEventListener("popstate", onPopState, { capture: true, signal });
}
