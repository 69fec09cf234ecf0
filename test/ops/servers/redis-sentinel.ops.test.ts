import { type OwnRedis, startOwnRedis } from "@test/own-redis";
import { useOwnDatabase } from "@test/scratch-database";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { env } from "@/env";
import { closeRedis, isRedisWritable, pingRedis } from "@/server/cache/redis";
import { watchServices } from "@/server/dependency-health";
import { startLoad } from "./redis-load";
import { follow, leaveBehind, startSentinels, untilInfo } from "./redis-servers";

let first: OwnRedis;
let second: OwnRedis;
let sentinels: Awaited<ReturnType<typeof startSentinels>>;
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
  [first, second] = await Promise.all([startOwnRedis(), startOwnRedis()]);
  await follow(second, first);
  sentinels = await startSentinels("main", first);
  await sentinels.untilAgreed();
  Object.assign(env(), { REDIS_URL: `redis+sentinel://${sentinels.hosts}/main` });
  await watchServices();
  await vi.waitFor(async () => expect(await pingRedis()).toBe(true), { timeout: 60_000 });
});
afterAll(async () => {
  closeRedis();
  await sentinels.stop();
  await Promise.all([first.stop(), second.stop()]);
  await dropDatabase();
});

it("readiness sees the master that the sentinels name", async () => {
  expect(await isRedisWritable()).toBe(true);
});

it("a lagging replica takes over under load: nobody who was shut out is let in", async () => {
  const load = await startLoad();
  await leaveBehind(second, first);
  await load.shutOut();
  await first.crash();
  await untilInfo(second, "replication", "role:master");
  await load.untilWell();
  const { letIn, lost, ...course } = await load.end();
  console.info("a lagging replica is promoted", course);
  expect({ letIn, lost }).toEqual({ letIn: [], lost: 0 });
});

it("a hanging master is left for the replica that takes over, even when it resumes", async () => {
  await first.restart();
  await second.client.config("SET", "masterauth", "");
  await untilInfo(first, "replication", "master_link_status:up");
  await sentinels.untilAgreed();
  const load = await startLoad();
  second.pause();
  await untilInfo(first, "replication", "role:master");
  await load.shutOut();
  second.resume();
  await untilInfo(second, "replication", "role:slave");
  await load.untilWell();
  const { letIn, lost, ...course } = await load.end();
  console.info("a master hangs", course);
  expect({ letIn, lost }).toEqual({ letIn: [], lost: 0 });
  expect([await pingRedis(), await isRedisWritable()]).toEqual([true, true]);
});
