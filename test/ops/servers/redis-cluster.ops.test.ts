import { useOwnDatabase } from "@test/scratch-database";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { env } from "@/env";
import { closeRedis, isRedisWritable, pingRedis } from "@/server/cache/redis";
import { watchServices } from "@/server/dependency-health";
import { consumeForPrincipal, organizationLimitKey, usedOf } from "@/server/http/rate-limit";
import { startLoad } from "./redis-load";
import { leaveBehind, startCluster, untilInfo } from "./redis-servers";

let cluster: Awaited<ReturnType<typeof startCluster>>;
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
  cluster = await startCluster();
  Object.assign(env(), { REDIS_URL: cluster.url });
  await watchServices();
  await vi.waitFor(async () => expect(await pingRedis()).toBe(true), { timeout: 60_000 });
});
afterAll(async () => {
  closeRedis();
  await cluster.stop();
  await dropDatabase();
});

it("readiness sees all masters", async () => {
  expect(await isRedisWritable()).toBe(true);
});

it("limits of a principal and of their organization are counted together, in one slot", async () => {
  const organization = organizationLimitKey(4711);
  const principal = `${organization}:principal`;
  for (const used of [1, 2]) {
    const [own, shared] = await consumeForPrincipal([principal, organization], 10);
    expect([own.used, shared.used]).toEqual([used, used]);
  }
  expect([await usedOf(principal), await usedOf(organization)]).toEqual([2, 2]);
});

it("slots move to another master under load without failed requests", async () => {
  const load = await startLoad();
  const [from, to] = cluster.masters;
  if (!from || !to) throw new Error("There is no master");
  const [fromId, toId] = await Promise.all([from, to].map(({ client }) => client.call("cluster", "myid")));
  await load.shutOut();
  for (let slot = 0; slot < 5400; slot += 50) {
    await to.client.call("cluster", "setslot", slot, "importing", String(fromId));
    await from.client.call("cluster", "setslot", slot, "migrating", String(toId));
    const keys = await from.client.call("cluster", "getkeysinslot", slot, 1000);
    for (const key of Array.isArray(keys) ? keys : []) {
      await from.client.migrate("127.0.0.1", to.port, String(key), 0, 5000);
    }
    for (const { client } of [to, from]) await client.call("cluster", "setslot", slot, "node", String(toId));
  }
  await load.untilWell();
  const { letIn, lost, ...course } = await load.end();
  console.info("slots move", course);
  expect({ letIn, lost }).toEqual({ letIn: [], lost: 0 });
});

it("a master crashes under load while its replica lags: nobody who was shut out is let in", async () => {
  const load = await startLoad(12);
  const pairs = cluster.masters.map((master, index) => ({ master, replica: cluster.replicas[index] }));
  const [pair] = pairs.toReversed();
  if (!pair?.replica) throw new Error("There is no replica");
  await leaveBehind(pair.replica, pair.master);
  await load.shutOut();
  await pair.master.crash();
  await untilInfo(pair.replica, "replication", "role:master");
  await load.untilWell();
  const { letIn, lost, ...course } = await load.end();
  console.info("a lagging replica of a cluster is promoted", course);
  expect({ letIn, lost }).toEqual({ letIn: [], lost: 0 });
  await vi.waitFor(async () => expect(await pingRedis()).toBe(true), { timeout: 60_000 });
});

it("a master hangs: its replica takes over, as readiness says, even when the former one resumes", async () => {
  const [, master] = cluster.masters;
  const [, replica] = cluster.replicas;
  if (!master || !replica) throw new Error("There is no pair");
  const load = await startLoad(12);
  master.pause();
  await vi.waitFor(async () => expect(await pingRedis()).toBe(false), { timeout: 60_000 });
  await untilInfo(replica, "replication", "role:master");
  await load.untilWell();
  await load.shutOut();
  master.resume();
  await untilInfo(master, "replication", "role:slave");
  await load.untilWell();
  const { letIn, lost, ...course } = await load.end();
  console.info("a master of a cluster hangs", course);
  expect({ letIn, lost }).toEqual({ letIn: [], lost: 0 });
  await vi.waitFor(async () => expect(await pingRedis()).toBe(true), { timeout: 60_000 });
});
