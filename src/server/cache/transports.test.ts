import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { unique } from "@test/builders";
import type { Redis } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/env";
import { parseRedisUrl } from "@/lib/redis-url";
import { serveRedisRest } from "../../../scripts/functions/redis-rest.mjs";
import { connect } from "./connect";
import { isRedisUnavailable, isRefusedChange } from "./errors";
import { HttpRequester } from "./http-requester";
import { RedisOver } from "./redis-over";
import { TcpRequester } from "./tcp-requester";

const token = "token of the tests";
const { REDIS_URL = "" } = env();
const connection = connect(parseRedisUrl(REDIS_URL));
let rest: Awaited<ReturnType<typeof serveRedisRest>>;
let overTcp: Redis;
let overHttp: Redis;

beforeAll(async () => {
  rest = await serveRedisRest({ redisUrl: REDIS_URL, token });
  overTcp = new RedisOver(new TcpRequester(connection.transport));
  overHttp = new RedisOver(new HttpRequester(rest.url, token));
});
afterAll(async () => {
  connection.close();
  await rest.close();
});

/** What a command comes to: its value, or its error and what that means to the app. */
const outcomeOf = (reply: Promise<unknown>) =>
  reply.then(
    (value) => ({ value }),
    (error: Error) => ({
      message: error.message,
      isDown: isRedisUnavailable(error),
      isRefusedChange: isRefusedChange(error),
    }),
  );

type Uses = Record<string, (redis: Redis, key: string) => Promise<unknown>>;

/** A use of each command that the app sends, by its name in the client. */
const uses: Uses = {
  ping: (redis) => redis.ping(),
  get: async (redis, key) => [await redis.set(key, "123"), await redis.get(key), await redis.get(`${key}-`)],
  set: async (redis, key) => [
    await redis.set(key, "ü ✓ \u0000 \ud83d\ude00", { ex: 60 }),
    await redis.get(key),
    await redis.set(key, "x", { nx: true, ex: 60 }),
    await redis.set(`${key}2`, "OK", { nx: true, ex: 60 }),
    await redis.get(`${key}2`),
  ],
  del: async (redis, key) => [
    await redis.set(key, ""),
    await redis.get(key),
    await redis.del(key, `${key}2`),
  ],
  hdel: async (redis, key) => [
    await redis.hset(key, { failures: 1, windowEnd: 2 }),
    await redis.hdel(key, "failures", "windowEnd"),
    await redis.hdel(key, "failures"),
  ],
  hvals: async (redis, key) => [
    await redis.hvals(key),
    await redis.hset(key, { one: "1", two: "ü" }),
    await redis.hvals(key),
  ],
  publish: async (redis, key) => [await redis.publish(key, "text")],
  zrem: async (redis, key) => [
    await redis.zadd(key, { score: 1, member: "one" }),
    await redis.zrem(key, "one"),
    await redis.zrem(key, "one"),
  ],
  eval: (redis, key) =>
    redis.eval(
      "redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]); return {redis.call('GET', KEYS[1]), 7, '007', false, {1, ''}}",
      [key],
      ["text", 60],
    ),
  exec: async (redis) => /redis_version:[\d.]+/.exec(String(await redis.exec(["INFO", "server"])))?.[0],
};

describe.each(Object.keys(uses))("%s", (name) => {
  it("gives the same over TCP and HTTP", async () => {
    const use = uses[name];
    const [tcp, http] = await Promise.all([
      outcomeOf(use?.(overTcp, unique("transport")) ?? Promise.reject()),
      outcomeOf(use?.(overHttp, unique("transport")) ?? Promise.reject()),
    ]);
    expect(http).toEqual(tcp);
  });
});

it("every command that the app sends is compared here", () => {
  const root = path.resolve(import.meta.dirname, "../../..");
  const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|attack-fixtures)\.tsx?$/.test(file),
  );
  const sent = sources.flatMap((file) =>
    [...readFileSync(path.join(root, "src", file), "utf8").matchAll(/\bredis\(\)\s*\.(\w+)/g)].map(
      ([, name]) => name,
    ),
  );
  expect(Object.keys(uses).sort()).toEqual([...new Set(sent)].sort());
});

it.each([
  [
    "a wrong kind of value",
    (redis: Redis, key: string) => redis.hset(key, { a: 1 }).then(() => redis.get(key)),
  ],
  ["an unknown command", (redis: Redis) => redis.exec(["NO_SUCH_COMMAND", "1"])],
  ["a script that fails", (redis: Redis, key: string) => redis.eval("return redis.call('GET')", [key], [])],
  [
    "a script without memory",
    (redis: Redis, key: string) =>
      redis.eval("return redis.error_reply('OOM command not allowed')", [key], []),
  ],
  [
    "a replica",
    (redis: Redis, key: string) => redis.eval("return redis.error_reply('READONLY a replica')", [key], []),
  ],
])("%s is the same error over both", async (_, use) => {
  const [tcp, http] = await Promise.all([
    outcomeOf(use(overTcp, unique("transport"))),
    outcomeOf(use(overHttp, unique("transport"))),
  ]);
  expect(http).toEqual(tcp);
  expect(http).not.toHaveProperty("value");
});

it("a pipeline has the same results and the same error over both", async () => {
  const use = async (redis: Redis) => {
    const key = unique("transport");
    const values = await redis.pipeline().set(key, "1").get(key).del(key).exec();
    const failing = redis.pipeline().set(key, "1").hget(key, "a").exec();
    const message = await failing.then(String, (error: Error) => error.message.replaceAll(key, "key"));
    return { values, message };
  };
  expect(await use(overHttp)).toEqual(await use(overTcp));
});

describe("over HTTP", () => {
  let before = 0;
  beforeEach(() => {
    before = rest.requests();
  });

  it("what is sent in one turn is one request, in the order of the calls", async () => {
    const key = unique("transport");
    const [first, , second, count] = await Promise.all([
      overHttp.get(key),
      overHttp.set(key, "after", { ex: 60 }),
      overHttp.get(key),
      overHttp.eval("return redis.call('INCR', KEYS[1])", [`${key}-count`], []),
    ]);
    expect([first, second, count]).toEqual([null, "after", 1]);
    expect(rest.requests() - before).toBe(1);
  });

  it("a wrong token is an outage, not a session that has ended", async () => {
    const stranger = new RedisOver(new HttpRequester(rest.url, "another token"));
    expect(await outcomeOf(stranger.get("x"))).toMatchObject({ isDown: true });
  });

  it("nobody there is an outage", async () => {
    const nobody = new RedisOver(new HttpRequester("http://127.0.0.1:1", token));
    expect(await outcomeOf(nobody.get("x"))).toMatchObject({ isDown: true, isRefusedChange: false });
  });

  it("a server that does not respond is an outage", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const client = new RedisOver(new HttpRequester(`http://127.0.0.1:${port}`, token));
    expect(await outcomeOf(client.get("x"))).toMatchObject({ isDown: true });
    silent.closeAllConnections();
    silent.close();
  });

  it("a kept connection that has ended meanwhile is replaced", async () => {
    const used = new WeakSet<object>();
    const server = createServer(({ socket }, response) => {
      if (used.has(socket)) return socket.destroy();
      used.add(socket);
      return response.end(JSON.stringify([{ result: "OK" }]));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const client = new RedisOver(new HttpRequester(`http://127.0.0.1:${port}`, token));
    const replies = [await client.set("x", "1"), await client.set("x", "2"), await client.set("x", "3")];
    expect(replies).toEqual(["OK", "OK", "OK"]);
    server.closeAllConnections();
    server.close();
  });

  it("a response that came while the process was frozen counts", async () => {
    const reply = overHttp.ping();
    // Sent first, then frozen.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const until = performance.now() + 1300;
    while (performance.now() < until);
    expect(await reply).toBe("PONG");
  });
});
