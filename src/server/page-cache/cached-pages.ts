import type { OutgoingHttpHeaders } from "node:http";
import { LRUCache } from "lru-cache";
import { requestIdHeader } from "@/server/http/internal-headers";
import { perProcess } from "@/server/per-process";

/** In characters, which are bytes for most pages: about 500 pages of 16 KiB. */
const maxSize = 8 * 1024 * 1024;
const maxPageSize = 128 * 1024;

/** A rendered page without its nonce: the text around it in the headers and in the HTML. */
export interface CachedPage {
  headers: Record<string, string[]>;
  body: string[];
}

export interface Rendering {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

/** Pages by everything that they depend on; the least recently used are evicted first. */
export const cachedPages = () =>
  perProcess(
    "pages",
    () =>
      new LRUCache<string, CachedPage>({
        maxSize,
        maxEntrySize: maxPageSize,
        sizeCalculation: ({ body }, key) =>
          key.length + body.reduce((length, part) => length + part.length, 0),
      }),
  );

/**
 * The page of a rendering, to be completed with `withNonce` for each response; undefined if it cannot be sent to anyone
 * else. The rendering's nonce is in its policy.
 */
export function cacheable({ status, headers, body }: Rendering): CachedPage | undefined {
  if (status !== 200 || !String(headers["content-type"]).startsWith("text/html")) return undefined;
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  if (!nonce?.trim() || !body.includes(nonce) || !body.trimEnd().endsWith("</html>")) return undefined;
  const requestId = headers[requestIdHeader];
  if (typeof requestId !== "string" || body.includes(requestId)) return undefined;
  const shared: CachedPage["headers"] = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name === "set-cookie" || value === undefined) return undefined;
    // Next adds values to some of them, which are then lists.
    shared[name] = (Array.isArray(value) ? value.join(", ") : String(value)).split(nonce);
  }
  return { headers: shared, body: body.split(nonce) };
}

/** A page whose scripts have this nonce; its request id is to be replaced. */
export const withNonce = ({ headers, body }: CachedPage, nonce: string) => ({
  status: 200,
  headers: Object.fromEntries(Object.entries(headers).map(([name, parts]) => [name, parts.join(nonce)])),
  body: body.join(nonce),
});
