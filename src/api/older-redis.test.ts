import { createApiKey, createProduct, platformOrganization } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { type OwnRedis, startOwnRedis } from "@test/own-redis";
import { useOwnDatabase } from "@test/scratch-database";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { env } from "@/env";
import { keys } from "@/server/cache/keys";
import { cacheEpoch, closeRedis, pingRedis, redis } from "@/server/cache/redis";
import { readStoredEpoch, replaceStoredEpoch } from "@/server/cache/stored-epoch";
import { createCaller } from "./root";

/* A Redis that comes back with an older state than MySQL: from the last snapshot after a crash, or as a replica that
   lagged. Nothing in it may let in people who were shut out since then. */

let own: OwnRedis;
let replica: OwnRedis;
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
  [own, replica] = await Promise.all([startOwnRedis(), startOwnRedis()]);
  Object.assign(env(), { REDIS_URL: own.url });
});
afterAll(async () => {
  closeRedis();
  await Promise.all([own.stop(), replica.stop()]);
  await dropDatabase();
});

const as = (user: SignedIn) => createCaller(user.context());

/** What a client gets once Redis responds again. */
async function untilResponding(call: () => Promise<unknown>): Promise<string> {
  for (;;) {
    const code = await refusal(call());
    if (code !== "SERVICE_UNAVAILABLE") return code ?? "OK";
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How Redis gets back to its state at `remember`. */
const ways = [
  {
    way: "from its last snapshot, after a crash",
    remember: () => own.client.save(),
    comeBack: async () => {
      await own.crash();
      await own.restart();
    },
  },
  {
    way: "from a replica that was behind, on a connection that lasts",
    remember: async () => {
      await follow(replica, own);
      await replica.client.replicaof("NO", "ONE");
    },
    comeBack: async () => {
      await follow(own, replica);
      await own.client.replicaof("NO", "ONE");
      // As happens every second in a serving process.
      await cacheEpoch().verify();
    },
  },
];

async function follow(follower: OwnRedis, master: OwnRedis): Promise<void> {
  await follower.client.replicaof("127.0.0.1", master.port);
  await vi.waitFor(
    async () => expect(await follower.client.info("replication")).toContain("master_link_status:up"),
    { timeout: 60_000 },
  );
}

async function suspend({ subdomain }: SignedIn): Promise<void> {
  const { tenants } = as(await signedIn(await platformOrganization(), "superuser"));
  const [tenant] = (await tenants.list({ search: subdomain })).items;
  await tenants.suspend({ id: tenant?.id ?? "", reason: "test" });
}

const endings = [
  {
    who: "a person who was disabled",
    end: async (user: SignedIn, admin: SignedIn) => as(admin).users.disable({ id: user.userId }),
    refused: { session: "UNAUTHORIZED", key: "UNAUTHORIZED" },
  },
  {
    who: "an API key that was revoked",
    end: async (_: SignedIn, admin: SignedIn, keyId: number) => as(admin).apiKeys.revoke({ id: keyId }),
    refused: { session: "OK", key: "UNAUTHORIZED" },
  },
  {
    who: "a person who signed out",
    end: async (user: SignedIn) => as(user).auth.logout({}),
    refused: { session: "UNAUTHORIZED", key: "OK" },
  },
  {
    who: "a person who lost a role",
    end: async (user: SignedIn, admin: SignedIn) =>
      as(admin).users.update({ id: user.userId, version: 1, roles: ["client"] }),
    refused: { session: "UNAUTHORIZED", key: "FORBIDDEN" },
  },
  {
    who: "an organization that was suspended",
    end: async (user: SignedIn) => suspend(user),
    refused: { session: "UNAUTHORIZED", key: "TENANT_SUSPENDED" },
  },
];

describe.each(ways)("a Redis that comes back older, $way,", ({ remember, comeBack }) => {
  it.each(endings)("does not let in $who", async ({ end, refused }) => {
    const admin = await signedInToNewOrganization("admin");
    const user = await signedIn(admin, "staff");
    const { id, key } = await createApiKey(user.organizationId, user.userId, {
      scopes: ["clients:read"],
    });
    const session = () => as(user).users.list({});
    const withKey = () => createCaller(contextOf(user.subdomain, key)).users.list({});
    const read = async () => ({
      session: await untilResponding(session),
      key: await untilResponding(withKey),
    });
    // Twice, so that everything is cached: recently changed values are not cached at once.
    for (const _ of [1, 2]) expect(await read()).toEqual({ session: "OK", key: "OK" });
    await remember();
    await end(user, admin, id);
    expect(await read()).toEqual(refused);
    await comeBack();
    expect(await read()).toEqual(refused);
    expect(await read()).toEqual(refused);
  });

  it("does not bring back earlier statistics", async () => {
    const admin = await signedInToNewOrganization("admin");
    const stats = async () => ({
      listed: (await as(admin).products.list({})).pagination.total,
      counted: (await as(admin).dashboard.overview({})).products.total,
    });
    await createProduct(admin.organizationId);
    const before = await stats();
    const cached = [
      keys.tenantCache(admin.organizationId, "dashboard"),
      keys.tenantTotal(admin.organizationId, "products", "*"),
    ];
    for (const pattern of cached) await vi.waitUntil(async () => (await redis().keys(pattern)).length > 0);
    await remember();
    await as(admin).products.create({ name: "Anvil", sku: "ANV-0001", price: "1.00" });
    await comeBack();
    await untilResponding(stats);
    expect(await stats()).toEqual({ listed: before.listed + 1, counted: before.counted + 1 });
  });
});

describe("while it is unknown which Redis counts", () => {
  it("nothing can be ended: the tombstone may be in the wrong one", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { id, key } = await createApiKey(admin.organizationId, admin.userId, { scopes: ["products:read"] });
    const withKey = () => createCaller(contextOf(admin.subdomain, key)).products.list({});
    expect(await untilResponding(withKey)).toBe("OK");
    // Another process is connected to another Redis.
    const { epoch } = await readStoredEpoch();
    await replaceStoredEpoch(epoch, { epoch: "another", servers: ["another"], beganAt: new Date() });
    expect(await refusal(as(admin).apiKeys.revoke({ id }))).toBe("SERVICE_UNAVAILABLE");
    expect(await refusal(withKey())).toBeUndefined();
    expect(await refusal(as(admin).apiKeys.revoke({ id }))).toBeUndefined();
    expect(await refusal(withKey())).toBe("UNAUTHORIZED");
  });

  it("sessions are not let in", async () => {
    const user = await signedInToNewOrganization("client");
    expect(await untilResponding(() => as(user).auth.me())).toBe("OK");
    // As if MySQL were unavailable.
    const database = await createConnection(env().DATABASE_URL);
    await database.query("rename table cache_epochs to unreadable");
    await own.crash();
    await own.restart();
    await vi.waitFor(async () => expect(await redis().ping()).toBe("PONG"), { timeout: 60_000 });
    expect(await refusal(as(user).auth.me())).toBe("SERVICE_UNAVAILABLE");
    expect(await pingRedis()).toBe(false);
    await database.query("rename table unreadable to cache_epochs");
    await database.end();
    expect(await refusal(as(user).auth.me())).toBeUndefined();
    expect(await pingRedis()).toBe(true);
  });

  it("for want of INFO, which the user of Redis may not use, sessions are not let in", async () => {
    const user = await signedInToNewOrganization("client");
    expect(await untilResponding(() => as(user).auth.me())).toBe("OK");
    const account = (rule: string) => own.client.call("acl", "setuser", "default", rule);
    await account("-info");
    await own.client.call("client", "kill", "type", "normal", "skipme", "yes");
    await vi.waitFor(async () => expect(await redis().ping()).toBe("PONG"), { timeout: 60_000 });
    expect(await refusal(as(user).auth.me())).toBe("SERVICE_UNAVAILABLE");
    expect(await pingRedis()).toBe(false);
    await account("+info");
    expect(await untilResponding(() => as(user).auth.me())).toBe("OK");
    expect(await pingRedis()).toBe(true);
  });
});
