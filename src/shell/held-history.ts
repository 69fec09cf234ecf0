import { onEarlyPopState } from "@/hooks/early-popstate";
import { hasUnsavedChanges } from "@/hooks/leave-guard";

/**
 * Asks before Back and Forward leave the page. They have happened when a page hears of them: it returns to its own entry of the
 * history, unseen by the router. Browsers without the Navigation API do not say how far that is; there, nothing is asked.
 */
export function holdHistory(ask: (leave: () => void) => void, signal: AbortSignal): void {
  const { navigation, history, location } = window;
  if (!navigation) return;
  const currentEntry = () => ({
    index: navigation.currentEntry?.index ?? 0,
    path: location.pathname + location.search,
  });
  let shown = currentEntry();

  navigation.addEventListener(
    "currententrychange",
    ({ navigationType }) => {
      // A page that changes its own URL.
      if (navigationType !== "traverse") shown = currentEntry();
    },
    { signal },
  );

  onEarlyPopState((event) => {
    const target = currentEntry();
    const steps = target.index - shown.index;
    const hasReturned = steps === 0;
    if (!hasUnsavedChanges() || (!hasReturned && target.path === shown.path)) {
      shown = target;
      return;
    }
    event.stopImmediatePropagation();
    if (hasReturned) return;
    history.go(-steps);
    ask(() => history.go(steps));
  }, signal);
}
