import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Redis as TcpClient } from "ioredis";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { isRedisUnavailable } from "@/server/cache/errors";
import { closeRedis, redis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { toAppError } from "@/server/errors";
import { GET } from "./route";

/** A server of its own: that of all tests takes changes. */
let own: TcpClient;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

beforeAll(async () => {
  const shared = new TcpClient(process.env.REDIS_URL ?? "");
  const program = /^executable:(.+?)\r?$/m.exec(await shared.info("server"))?.[1] ?? "redis-server";
  shared.disconnect();
  const port = await freePort();
  const settings = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--maxmemory-policy", "noeviction"];
  const server = spawn(program, settings.map(String), { stdio: "ignore" });
  own = new TcpClient(port, "127.0.0.1", { retryStrategy: () => 50, maxRetriesPerRequest: null });
  own.on("error", () => undefined);
  await own.ping();
  // Before the app reads it for the first time.
  process.env.REDIS_URL = `redis://127.0.0.1:${port}`;
  vi.useFakeTimers({ toFake: ["performance"] });
  return async () => {
    vi.useRealTimers();
    own.disconnect();
    server.kill();
    await once(server, "exit");
  };
});
afterAll(async () => {
  closeRedis();
  await closeDatabase();
});

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
  "a Redis that %s is an outage for changes, and readiness says so until it is over",
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
    // It may take small values, and refuse the next large one.
    expect(await readiness()).toEqual(refusing);
    vi.advanceTimersByTime(10_000);
    expect(await readiness()).toEqual(well);
  },
);
