type Listener = (event: PopStateEvent) => void;

let current: Listener | null = null;

/**
 * To be called before the router listens to the window's history. Chromium calls the listeners of the window in the order of
 * their registration, those of the capture phase too, so whoever registers later cannot keep an event from the router.
 */
export function listenBeforeRouter(): void {
  window.addEventListener("popstate", (event) => current?.(event));
}

/** Hears of Back and Forward before the router does, until the signal is aborted. One at a time. */
export function onEarlyPopState(listener: Listener, signal: AbortSignal): void {
  current = listener;
  signal.addEventListener("abort", () => {
    if (current === listener) current = null;
  });
}
