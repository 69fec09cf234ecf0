/**
 * Preloaded before the server (`node --import ./scripts/api-entry.mjs server.js`) on our own machines: each request
 * loses the untrusted forwarding headers, and is then offered to the app's own entries for the API (see src/api/node-entry.ts)
 * and for pages (src/server/page-cache/page-entry.ts) before Next's router sees it. Without this preload, Next's routes
 * respond with the same code.
 */
import http from "node:http";
import https from "node:https";
import { clean } from "./trusted-proxy.mjs";

for (const { prototype } of [http.Server, https.Server]) {
  const emit = prototype.emit;
  /** @this {http.Server | https.Server} */
  prototype.emit = function emitUnlessServed(
    /** @type {string | symbol} */ event,
    /** @type {unknown[]} */ ...rest
  ) {
    const [request, response] = rest;
    const isRequest =
      event === "request" &&
      request instanceof http.IncomingMessage &&
      response instanceof http.ServerResponse;
    if (isRequest && globalThis.mmrApiEntry && globalThis.mmrPageEntry) {
      clean(request);
      const toNext = (/** @type {http.ServerResponse} */ own) =>
        Reflect.apply(emit, this, [event, request, own]);
      const isServed = request.url?.startsWith("/api/")
        ? globalThis.mmrApiEntry(request, response)
        : globalThis.mmrPageEntry(request, response, toNext);
      if (isServed) return true;
    }
    return Reflect.apply(emit, this, [event, ...rest]);
  };
}
