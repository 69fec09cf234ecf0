import type { LiveEvent } from "@/server/live/stream";
import type { Other } from "@/server/live/visits";
import type { PageRecord } from "../live.schema";

const path = "/api/trpc/live.changes";
/** The server sends at least a ping every 25 seconds; after this long, the connection counts as lost. */
const silentMs = 70_000;
const firstRetryMs = 5_000;
const lastRetryMs = 5 * 60_000;
/** How often a page that shows a record polls for others, if the server keeps no connection open. */
const pollMs = 15_000;

interface Listener {
  /** The request with this id has changed entities of these kinds. */
  changed(kinds: string[], requestId: string | null): void;
  /** Anything may have changed. */
  missed(): void;
  /** Other people who have the same record open. */
  met(others: Other[]): void;
}

interface LiveConnection {
  /** From now on, the page shows this record, or none. */
  show(record: PageRecord | null): void;
  stop(): void;
}

/**
 * Listens to what changes in the organization while the tab is visible, so that tabs in the background hold none of the few
 * connections that a browser has. Whenever it connects, the server says when something last changed; so after a gap it is
 * known whether anything was missed, also where the server keeps no connection open. While the page shows a record, it also
 * hears who else does: the server takes the connection for the presence of the page.
 */
export function listenToChanges(
  { changed, missed, met }: Listener,
  record: PageRecord | null,
): LiveConnection {
  let input = record && JSON.stringify(record);
  /** When what the page shows was last known to be current, or on its way. */
  let currentAt = performance.timeOrigin;
  /** Until the connection has said when something last changed. */
  let isOpening = true;
  /** The window got the focus before the response came, which may not say what has changed since. */
  let asksAgain = false;
  let source: EventSource | undefined;
  let timer: number | undefined;
  let retryMs = firstRetryMs;

  function open(): void {
    if (source || document.hidden) return;
    isOpening = true;
    source = new EventSource(input ? `${path}?input=${encodeURIComponent(input)}` : path);
    source.onmessage = ({ data }) => {
      receive(JSON.parse(data));
      heard();
    };
    source.addEventListener("ping", heard);
    source.onerror = () => {
      isOpening = true;
      // After a lost connection, the browser itself connects again. What the server refuses is asked for later.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      met([]);
      timer = window.setTimeout(open, retryMs);
      retryMs = Math.min(2 * retryMs, lastRetryMs);
    };
  }

  function receive(event: LiveEvent): void {
    if ("kinds" in event) changed(event.kinds, event.requestId);
    else if ("others" in event) met(event.others);
    else {
      const { isLive, changedMsAgo } = event;
      isOpening = false;
      if (changedMsAgo === null || changedMsAgo <= Date.now() - currentAt) missed();
      if (!isLive) {
        close();
        if (asksAgain) open();
      }
      asksAgain = false;
    }
  }

  function heard(): void {
    if (!isOpening) currentAt = Date.now();
    retryMs = firstRetryMs;
    clearTimeout(timer);
    // A connection can be lost without anyone being told.
    if (source) timer = window.setTimeout(reopen, silentMs);
    else if (input) timer = window.setTimeout(open, pollMs);
  }

  function close(): void {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }

  function reopen(): void {
    close();
    open();
  }

  const onVisibility = () => {
    if (!document.hidden) return reopen();
    if (source?.readyState === EventSource.OPEN) currentAt = Date.now();
    close();
  };
  document.addEventListener("visibilitychange", onVisibility);
  // If no connection stays open, a window can get the focus without having been hidden.
  const onFocus = () => {
    if (source) asksAgain = isOpening;
    else open();
  };
  window.addEventListener("focus", onFocus);
  // A page with an open connection is not kept for going back to it.
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();

  function stop(): void {
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("focus", onFocus);
    window.removeEventListener("pagehide", close);
    window.removeEventListener("pageshow", open);
    close();
  }

  return {
    show(next) {
      const given = next && JSON.stringify(next);
      if (given === input) return;
      input = given;
      reopen();
    },
    stop,
  };
}
