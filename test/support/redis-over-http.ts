import { afterAll } from "vitest";
import { env } from "@/env";
import { redis } from "@/server/cache/redis";
import { serveRedisRest } from "../../scripts/functions/redis-rest.mjs";

/**
 * The file that follows reaches the same Redis over HTTP, through the REST protocol of Upstash: what the app sends has to mean
 * the same there.
 */
const { REDIS_URL = "" } = env();
const token = "token of the tests";
const server = await serveRedisRest({ redisUrl: REDIS_URL, token });
Object.assign(env(), {
  REDIS_URL: undefined,
  UPSTASH_REDIS_REST_URL: server.url,
  UPSTASH_REDIS_REST_TOKEN: token,
});

/** HTTP requests so far. */
export const redisRequests = server.requests;

// The first request of a process takes longer than what tests wait for.
await redis().ping();

afterAll(() => server.close());
