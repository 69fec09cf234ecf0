import { startOwnRedis } from "@test/own-redis";
import { useOwnDatabase } from "@test/scratch-database";
import type { Redis as TcpClient } from "ioredis";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { env } from "@/env";
import { isRedisUnavailable } from "@/server/cache/errors";
import { closeRedis, redis } from "@/server/cache/redis";
import { toAppError } from "@/server/errors";
import { GET } from "./route";

/** Its own server: the shared one must accept changes. */
let own: TcpClient;

beforeAll(async () => {
  const dropDatabase = await useOwnDatabase();
  const server = await startOwnRedis();
  own = server.client;
  Object.assign(env(), { REDIS_URL: server.url });
  vi.useFakeTimers({ toFake: ["performance"] });
  return async () => {
    vi.useRealTimers();
    await server.stop();
    await dropDatabase();
  };
});
afterAll(closeRedis);

async function readiness() {
  const response = await GET();
  return { ...(await response.json()), status: response.status };
}

const well = { status: 200, database: "up", schema: "up", writes: "up", redis: "up" };
const refusing = { status: 503, database: "up", schema: "up", writes: "down", redis: "up" };

it.each([
  ["has no memory left", ["config", "set", "maxmemory", "1"], ["config", "set", "maxmemory", "0"]],
  ["is a replica", ["replicaof", "127.0.0.1", "1"], ["replicaof", "no", "one"]],
  [
    "misses its replicas",
    ["config", "set", "min-replicas-to-write", "1"],
    ["config", "set", "min-replicas-to-write", "0"],
  ],
])(
  "a Redis that %s is an outage for changes, as readiness says until it is over",
  async (_, [begin = "", ...how], [end = "", ...back]) => {
    vi.advanceTimersByTime(60_000);
    expect(await readiness()).toEqual(well);
    await own.call(begin, ...how);
    vi.advanceTimersByTime(1100);
    expect(await readiness()).toEqual(refusing);
    const error = await redis()
      .set("a", "1")
      .catch((thrown: unknown) => thrown);
    expect(isRedisUnavailable(error)).toBe(true);
    expect(toAppError(error)).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    await own.call(end, ...back);
    vi.advanceTimersByTime(1100);
    // It may accept small values, and refuse the next large one.
    expect(await readiness()).toEqual(refusing);
    vi.advanceTimersByTime(10_000);
    expect(await readiness()).toEqual(well);
  },
);
