import { expect, it } from "vitest";
import { z } from "zod";
import { env } from "@/env";
import { ttlSecondsOf } from "./cached";
import { cacheEntry } from "./entry";

it("copies in a Redis over HTTP are kept for at most a minute", () => {
  Object.assign(env(), {
    REDIS_URL: undefined,
    UPSTASH_REDIS_REST_URL: "http://127.0.0.1:1",
    UPSTASH_REDIS_REST_TOKEN: "token",
  });
  const entryOf = (ttlSeconds: number) => cacheEntry({ name: "test", schema: z.number(), ttlSeconds });
  expect(ttlSecondsOf(entryOf(3600), 1)).toBeLessThanOrEqual(60);
  expect(ttlSecondsOf(entryOf(10), 1)).toBeLessThanOrEqual(10);
});
