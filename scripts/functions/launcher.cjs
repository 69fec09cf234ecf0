/**
 * Runs in the process of one instance of a function, as the platform's own launcher does: loads the handler that the build
 * names, serves it, and tells the platform when a request and everything it handed to `waitUntil` has ended.
 */
const { AsyncLocalStorage } = require("node:async_hooks");
const path = require("node:path");
const { serveInstance } = require("./serve-instance.cjs");

/** @typedef {{ waitUntil(promise: Promise<unknown>): void }} RequestContext */

const { FUNCTION_HANDLER = "", FUNCTION_USES_WEB_API } = process.env;
delete process.env.FUNCTION_HANDLER;
delete process.env.FUNCTION_USES_WEB_API;

/** @type {AsyncLocalStorage<RequestContext>} */
const contexts = new AsyncLocalStorage();
Reflect.set(globalThis, Symbol.for("@vercel/request-context"), { get: () => contexts.getStore() });

/** @param {(request: Request) => Promise<Response>} handler */
const overWebApi =
  (handler) =>
  async (
    /** @type {import("node:http").IncomingMessage} */ message,
    /** @type {import("node:http").ServerResponse} */ response,
  ) => {
    const { headers, method, url } = message;
    const origin = `${headers["x-forwarded-proto"]}://${headers.host}`;
    const sent = new Headers();
    for (const [name, value] of Object.entries(headers)) sent.set(name, [value ?? []].flat().join(", "));
    const received = await handler(new Request(new URL(url ?? "/", origin), { method, headers: sent }));
    /** @type {Record<string, string | string[]>} */
    const sentHeaders = Object.fromEntries(received.headers);
    const cookies = received.headers.getSetCookie();
    if (cookies.length > 0) sentHeaders["set-cookie"] = cookies;
    response.writeHead(received.status, sentHeaders);
    response.end(Buffer.from(await received.arrayBuffer()));
  };

async function main() {
  const loaded = await require(path.resolve(FUNCTION_HANDLER));
  const handler = loaded.default ?? loaded;
  const serve = FUNCTION_USES_WEB_API ? overWebApi(handler) : handler;
  serveInstance((message, response) => {
    /** @type {Promise<unknown>[]} */
    const promises = [new Promise((resolve) => response.once("close", () => resolve(undefined)))];
    const context = { waitUntil: (/** @type {Promise<unknown>} */ promise) => void promises.push(promise) };
    return contexts.run(context, async () => {
      try {
        await serve(message, response);
      } catch (error) {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      }
      // What is waited for may hand over more.
      for (let known = 0; known < promises.length; ) {
        const awaited = promises.slice(known);
        known = promises.length;
        await Promise.allSettled(awaited);
      }
    });
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
