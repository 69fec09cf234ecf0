type Listener = (event: PopStateEvent) => void;

let current: Listener | null = null;

/**
 * Call it before the router listens to the window's history. Chromium calls listeners of the window in the order of
 * registration, even those of the capture phase, so a later one cannot keep an event from the router.
 */
export function listenBeforeRouter(): void {
  window.addEventListener("popstate", (event) => current?.(event));
}

/** Called on Back and Forward before the router, until the signal is aborted. Only one at a time. */
export function onEarlyPopState(listener: Listener, signal: AbortSignal): void {
  current = listener;
  signal.addEventListener("abort", () => {
    if (current === listener) current = null;
  });
}
