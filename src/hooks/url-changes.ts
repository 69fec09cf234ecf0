type History = "push" | "replace";

/** What the browser's URL becomes once the page has been rendered again. */
const waiting: { url: URL; history: History }[] = [];
let isRendering = false;

/** A copy of the URL of the page, with the changes that wait. */
export const currentUrl = (): URL => new URL(waiting.at(-1)?.url ?? window.location.href);

/**
 * Changes the URL without asking the server. While the server renders the page of the URL before, Next would take the new one for
 * that of another page, and load it from scratch with all that is typed lost: so the change waits.
 */
export function changeUrl(url: URL, history: History): void {
  waiting.push({ url, history });
  if (!isRendering) renderingEnds();
}

/** Someone has gone to another URL, from which the changes that wait would lead away. */
export function dropWaiting(): void {
  waiting.length = 0;
}

/** The server is about to render the page again. */
export function renderingBegins(): void {
  isRendering = true;
}

/** The page has been rendered again, or the server was not asked to: what waits is written. */
export function renderingEnds(): void {
  isRendering = false;
  for (const { url, history } of waiting.splice(0)) {
    // Someone may have left the page meanwhile.
    if (url.pathname === window.location.pathname) window.history[`${history}State`](null, "", url);
  }
}
