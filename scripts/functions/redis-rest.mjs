import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { Redis } from "ioredis";

/** As far away as a Redis in the same region is over HTTPS. */
export const distanceMs = 20;

/** @typedef {{ result: unknown } | { error: string }} Reply */

/**
 * Speaks the REST protocol of Upstash in front of a Redis of ours, so that what the app sends over HTTP can be tried
 * without theirs: a command at `/`, several at `/pipeline`, a transaction at `/multi-exec`.
 * @param {{ redisUrl: string, token: string, latencyMs?: number, port?: number }} options
 */
export async function serveRedisRest({ redisUrl, token, latencyMs = 0, port = 0 }) {
  const redis = new Redis(redisUrl, { enableAutoPipelining: false });
  let requests = 0;
  const server = createServer(async (request, response) => {
    const send = (/** @type {number} */ status, /** @type {unknown} */ body) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    try {
      const sent = await text(request);
      if (latencyMs > 0) await delay(latencyMs);
      if (request.headers.authorization !== `Bearer ${token}`) return send(401, { error: "Unauthorized" });
      const isBase64 = request.headers["upstash-encoding"] === "base64";
      const body = JSON.parse(sent);
      if (!isPing(body)) requests += 1;
      const reply = await replyTo(redis, request.url ?? "/", body, isBase64);
      send(reply !== null && typeof reply === "object" && "error" in reply ? 400 : 200, reply);
    } catch (error) {
      send(500, { error: String(error) });
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`,
    /** HTTP requests so far, but for those that only ask whether Redis is there: how many of them there are depends on the time. */
    requests: () => requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(() => resolve(undefined)));
      redis.disconnect();
    },
  };
}

/** @param {unknown[]} body a command, or several */
const isPing = (body) => body.flat().every((word) => String(word).toLowerCase() === "ping");

/**
 * @param {Redis} redis @param {string} url @param {unknown[]} body @param {boolean} isBase64
 * @returns {Promise<Reply | Reply[]>}
 */
async function replyTo(redis, url, body, isBase64) {
  if (url === "/") return settle(call(redis, body), isBase64);
  const commands = /** @type {unknown[][]} */ (body);
  if (url === "/pipeline") return Promise.all(commands.map((one) => settle(call(redis, one), isBase64)));
  if (url !== "/multi-exec") return { error: `ERR unknown path ${url}` };
  // Sent in one turn, so that no other command comes between them.
  const [, ...replies] = await Promise.all(
    [["multi"], ...commands, ["exec"]].map((one) => settle(call(redis, one), isBase64)),
  );
  const executed = replies.at(-1);
  if (!executed || "error" in executed) return executed ?? { error: "ERR nothing was executed" };
  return /** @type {unknown[]} */ (executed.result).map((result) => ({ result }));
}

/** @param {Redis} redis @param {unknown[]} command @returns {Promise<unknown>} */
function call(redis, [name, ...args]) {
  return redis.callBuffer(String(name), ...args.map(String));
}

/** @param {Promise<unknown>} reply @param {boolean} isBase64 @returns {Promise<Reply>} */
function settle(reply, isBase64) {
  return reply.then(
    (value) => ({ result: encoded(value, isBase64) }),
    (error) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
}

/** Upstash leaves the status OK as it is. @param {unknown} value @param {boolean} isBase64 @returns {unknown} */
function encoded(value, isBase64) {
  if (Array.isArray(value)) return value.map((one) => encoded(one, isBase64));
  if (!Buffer.isBuffer(value)) return value;
  const text = value.toString("utf8");
  return isBase64 && text !== "OK" ? value.toString("base64") : text;
}
