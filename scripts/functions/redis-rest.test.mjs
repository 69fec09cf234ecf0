import { randomUUID } from "node:crypto";
import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, expect, it } from "vitest";
import { distanceMs, serveRedisRest } from "./redis-rest.mjs";

const token = "token of the tests";
/** @type {Awaited<ReturnType<typeof serveRedisRest>>} */
let rest;
/** @type {Redis} Upstash's own client, as it is sold: the stand-in speaks what the service does. */
let redis;

beforeAll(async () => {
  rest = await serveRedisRest({ redisUrl: process.env.REDIS_URL ?? "", token });
  redis = clientWith(token);
});
afterAll(() => rest.close());

/** @param {string} ofClient */
const clientWith = (ofClient) =>
  new Redis({ url: rest.url, token: ofClient, enableAutoPipelining: false, retry: false });

const text = "ü ✓ \u{1F600}";

it("replies to a command of Upstash's client, whatever its text", async () => {
  const key = randomUUID();
  expect(await redis.set(key, text, { ex: 60 })).toBe("OK");
  expect([await redis.get(key), await redis.get(`${key}-`), await redis.del(key)]).toEqual([text, null, 1]);
});

it.each(/** @type {const} */ (["pipeline", "multi"]))(
  "replies to a %s with the results in their order, in one request",
  async (kind) => {
    const key = randomUUID();
    const before = rest.requests();
    const results = await redis[kind]().set(key, text, { ex: 60 }).get(key).del(key).exec();
    expect(results).toEqual(["OK", text, 1]);
    expect(rest.requests() - before).toBe(1);
  },
);

it("a transaction with a command that Redis does not know changes nothing", async () => {
  const key = randomUUID();
  const response = await fetch(`${rest.url}/multi-exec`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify([["SET", key, "1"], ["NO_SUCH_COMMAND"]]),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: expect.stringContaining("EXECABORT") });
  expect(await redis.get(key)).toBeNull();
});

it("counts no request that only asks whether Redis is there", async () => {
  const before = rest.requests();
  expect(await redis.ping()).toBe("PONG");
  expect(rest.requests() - before).toBe(0);
});

it("is as far away as the stage says, for each request", async () => {
  const far = await serveRedisRest({ redisUrl: process.env.REDIS_URL ?? "", token, latencyMs: distanceMs });
  const client = new Redis({ url: far.url, token, enableAutoPipelining: false, retry: false });
  const begunAt = performance.now();
  for (const key of [randomUUID(), randomUUID()]) await client.get(key);
  // Timers count in whole milliseconds.
  expect(performance.now() - begunAt).toBeGreaterThan(2 * (distanceMs - 1));
  expect(distanceMs).toBe(20);
  await far.close();
});

it("refuses another token", async () => {
  await expect(clientWith("another").get("x")).rejects.toThrow("Unauthorized");
});

it("names the error of a command", async () => {
  const key = randomUUID();
  await redis.hset(key, { a: 1 });
  await expect(redis.get(key)).rejects.toThrow("WRONGTYPE");
  await redis.del(key);
});
