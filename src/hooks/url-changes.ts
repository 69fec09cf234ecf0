type History = "push" | "replace";

/** What the browser's URL becomes once the page has been rendered again. */
let waiting: { url: URL; history: History }[] = [];
let isRendering = false;

/** The URL of the page, with the changes that wait. */
export const currentUrl = (): URL => waiting.at(-1)?.url ?? new URL(window.location.href);

/**
 * Changes the URL without asking the server. While the server renders the page of the URL before, Next would take the new one for
 * that of another page, and load it from scratch with all that is typed lost: so the change waits.
 */
export function changeUrl(url: URL, history: History): void {
  waiting.push({ url, history });
  if (!isRendering) writeUrls();
}

/** The server is about to render the page again. */
export function renderingBegins(): void {
  isRendering = true;
}

/** The page has been rendered again. */
export function renderingEnds(): void {
  isRendering = false;
  writeUrls();
}

function writeUrls(): void {
  const urls = waiting;
  waiting = [];
  for (const { url, history } of urls) {
    // Someone may have left the page meanwhile.
    if (url.pathname !== window.location.pathname) continue;
    window.history[history === "push" ? "pushState" : "replaceState"](null, "", url);
  }
}
