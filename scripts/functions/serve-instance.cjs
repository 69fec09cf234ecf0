const { createServer } = require("node:http");

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */

/**
 * Serves requests in the process of an instance, and tells its parent the port, and how many requests have settled: the promise of
 * `handle`, which must not reject, ends once nothing of its request is left to do.
 * @param {(message: IncomingMessage, response: ServerResponse) => Promise<void>} handle
 */
function serveInstance(handle) {
  let settled = 0;
  const server = createServer(async (message, response) => {
    await handle(message, response);
    settled += 1;
    process.send?.({ settled });
  });
  server.keepAliveTimeout = 0;
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.({ port: typeof address === "object" ? address?.port : undefined });
  });
}

module.exports = { serveInstance };
