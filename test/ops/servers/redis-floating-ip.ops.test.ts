import { connect, createServer, type Socket } from "node:net";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { type OwnRedis, startOwnRedis } from "@test/own-redis";
import { useOwnDatabase } from "@test/scratch-database";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createCaller } from "@/api/root";
import { env } from "@/env";
import { cacheEpoch, closeRedis, pingRedis } from "@/server/cache/redis";
import { watchServices } from "@/server/dependency-health";
import { startLoad } from "./redis-load";
import { follow, leaveBehind } from "./redis-servers";

/* One address for a master and its replica, as a proxy or a floating IP has it: the app is not told which of them responds. */

let first: OwnRedis;
let second: OwnRedis;
let address: Awaited<ReturnType<typeof startAddress>>;
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
  [first, second] = await Promise.all([startOwnRedis(), startOwnRedis()]);
  address = await startAddress(first);
  Object.assign(env(), { REDIS_URL: address.url });
  await watchServices();
  await vi.waitFor(async () => expect(await pingRedis()).toBe(true), { timeout: 60_000 });
});
afterAll(async () => {
  closeRedis();
  address.stop();
  await Promise.all([first.stop(), second.stop()]);
  await dropDatabase();
});

/** An address that belongs to one server, and then to another: existing connections break, or go on to the other one. */
async function startAddress(owner: OwnRedis) {
  let { port } = owner;
  const servers = new Map<Socket, Socket>();
  const pass = (client: Socket) => {
    const server = connect(port, "127.0.0.1");
    servers.set(client, server);
    server.on("data", (bytes) => client.write(bytes));
    server.on("error", () => client.destroy());
  };
  const listener = createServer((client) => {
    pass(client);
    client.on("data", (bytes) => servers.get(client)?.write(bytes));
    client.on("error", () => undefined);
    client.on("close", () => {
      servers.get(client)?.destroy();
      servers.delete(client);
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const listening = listener.address();
  if (typeof listening !== "object" || !listening) throw new Error("There is no address");
  const breakAll = () => {
    for (const client of servers.keys()) client.destroy();
  };
  return {
    url: `redis://127.0.0.1:${listening.port}`,
    moveTo(next: OwnRedis, connections: "break" | "last") {
      port = next.port;
      if (connections === "break") return breakAll();
      for (const [client, server] of servers) {
        server.removeAllListeners("data").destroy();
        pass(client);
      }
    },
    stop() {
      listener.close();
      breakAll();
    },
  };
}

it("moves to a replica that lagged, with broken connections, under load: nobody who was shut out is let in", async () => {
  await follow(second, first);
  const load = await startLoad();
  await leaveBehind(second, first);
  await load.shutOut();
  await second.client.replicaof("NO", "ONE");
  address.moveTo(second, "break");
  await load.untilWell();
  const { letIn, lost } = await load.end();
  expect({ letIn, lost }).toEqual({ letIn: [], lost: 0 });
});

it("moves to one without breaking a connection: the process notices by itself, letting in nobody who was shut out", async () => {
  const as = (user: SignedIn) => createCaller(user.context());
  address.moveTo(first, "break");
  await first.client.replicaof("NO", "ONE");
  await second.client.config("SET", "masterauth", "");
  await follow(second, first);
  const admin = await signedInToNewOrganization("admin");
  const user = await signedIn(admin, "staff");
  // Twice: recently written values are not cached at once.
  for (const _ of [1, 2]) {
    await vi.waitFor(async () => expect(await refusal(as(user).auth.me())).toBeUndefined(), {
      timeout: 60_000,
    });
  }
  await leaveBehind(second, first);
  await as(admin).users.disable({ id: user.userId });
  const before = cacheEpoch().current;
  expect(before).toBeDefined();
  await second.client.replicaof("NO", "ONE");
  address.moveTo(second, "last");
  await expect.poll(() => cacheEpoch().current ?? before).not.toBe(before);
  await vi.waitFor(async () => expect(await refusal(as(admin).auth.me())).toBeUndefined(), {
    timeout: 60_000,
  });
  expect(await refusal(as(user).auth.me())).toBe("UNAUTHORIZED");
});
