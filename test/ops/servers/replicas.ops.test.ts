import { randomInt } from "node:crypto";
import path from "node:path";
import { asTenant, testPassword, unique } from "@test/builders";
import { contextOf, signedInToNewOrganization } from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET as readDetails } from "@/app/api/health/details/route";
import { GET as readMetrics } from "@/app/api/metrics/route";
import { env } from "@/env";
import { cacheEpoch, closeRedis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { migrateDatabase } from "@/server/db/migrate";
import { products } from "@/server/db/schema";
import { readingDb } from "@/server/tenancy/reading-db";
import { initSqlGuard } from "@/server/tenancy/sql-guard";
import { createCallerFactory } from "@/server/trpc";
import { findDatabaseServer } from "../../../scripts/lib/database-programs.mjs";
import { localDir } from "../../../scripts/lib/paths.mjs";
import { Supervisor } from "../../../scripts/lib/supervisor.mjs";
import { otherDatabaseServers } from "../given-servers";
import { reader, startReplication } from "./replication";

const createCaller = createCallerFactory(appRouter);
const poolSize = 4;

const supervisor = new Supervisor(path.join(localDir, "test", "replication"), () => {});
const servers = [
  { name: "of this machine", find: () => findDatabaseServer(supervisor, localDir) },
  ...otherDatabaseServers().map((server) => ({
    name: `${server.flavour} ${server.version}`,
    find: async () => server,
  })),
];

afterAll(closeRedis);

describe.each(servers)("lists read from a replica, on the server $name,", ({ find }) => {
  let replication: Awaited<ReturnType<typeof startReplication>>;
  let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;
  let productId: number;

  beforeAll(async () => {
    await initSqlGuard();
    replication = await startReplication(await find());
    await migrateDatabase(replication.primary.url);
    // Redis is shared with other tests.
    await replication.primary.connection.query(
      `alter table organization auto_increment = ${randomInt(1_200_000_000, 1_900_000_000)}`,
    );
    await closeDatabase();
    Object.assign(env(), {
      DATABASE_URL: replication.primary.url,
      DATABASE_REPLICA_URLS: [replication.replica.url],
      DATABASE_POOL_SIZE: poolSize,
      // The tests ask until the replica has caught up, as often as that takes.
      RATE_LIMIT_PER_MINUTE: 1_000_000,
      BROWSER_RATE_LIMIT_PER_MINUTE: 1_000_000,
    });
    // Another database may not know the Redis that the one before it has confirmed.
    await cacheEpoch().verify();
    admin = await signedInToNewOrganization("admin");
    productId = await create("Steel hammer");
  });
  afterAll(async () => {
    await closeDatabase();
    await replication.end();
  });

  const caller = () => createCaller(contextOf(admin.subdomain, admin.accessToken));
  const create = async (name: string) =>
    (await caller().products.create({ name, sku: `SKU-${name}`, price: "12.50" })).id;
  const listed = async () => {
    const { items, pagination } = await caller().products.list({});
    return { names: items.map(({ name }) => name).sort(), total: pagination.total };
  };
  /** Makes the replica return something else than the primary, to see which one responds. */
  const mark = (name: string) =>
    replication.replica.connection.query("update products set name = ? where id = ?", [name, productId]);

  it("once it has what the organization changed, unlike other reads", async () => {
    await expect.poll(() => replicated(productId)).toBe(1);
    await mark("Hammer of the replica");
    expect(await listed()).toEqual({ names: ["Steel hammer"], total: 1 });
    await expect.poll(listed).toEqual({ names: ["Hammer of the replica"], total: 1 });
    expect((await caller().products.byId({ id: productId })).name).toBe("Steel hammer");
  });

  it("and from the primary while it lacks the changes", async () => {
    await replication.delay();
    const second = await create("Oak saw");
    expect(await listed()).toEqual({ names: ["Oak saw", "Steel hammer"], total: 2 });
    expect((await caller().dashboard.overview({ days: 7 })).products.total).toBe(2);
    await replication.catchUp();
    await expect.poll(() => replicated(second)).toBe(1);
    await expect.poll(listed).toEqual({ names: ["Hammer of the replica", "Oak saw"], total: 2 });
    expect((await caller().dashboard.overview({ days: 7 })).products.total).toBe(2);
  });

  it("and from the primary what people change about themselves, until the replica has it, too", async () => {
    await replication.delay();
    const { version, ...profile } = await caller().users.profile();
    const { username } = profile;
    await caller().users.updateProfile({ version, username, firstName: "Ada", lastName: "Byron" });
    const picture = { create: { width: 64, height: 64, channels: 3 as const, background: "#2458d6" } };
    const content = (await sharp(picture).png().toBuffer()).toString("base64");
    const { avatar } = await caller().users.setAvatar({ content });
    const email = `${unique("new")}@example.test`;
    await caller().users.requestEmailChange({ password: testPassword, email });
    const sent = (await mailsOf(admin.organizationId)).find(({ recipient }) => recipient === email);
    const token = tokenIn(sent ?? { text: "" });
    await createCaller(contextOf(admin.subdomain)).users.confirmEmailChange({ token });

    const changed = { firstName: "Ada", lastName: "Byron", email };
    const asShown = async () => {
      const [{ items }, { people }, activity] = await Promise.all([
        caller().users.list({}),
        caller().search.find({ query: "Byron" }),
        caller().activityLogs.list({}),
      ]);
      return { items, people, actions: activity.items.map(({ action }) => action) };
    };
    const shown = {
      items: [expect.objectContaining({ ...changed, avatar })],
      people: [expect.objectContaining(changed)],
      actions: expect.arrayContaining(["user.change_email", "user.set_picture"]),
    };
    expect(await asShown()).toEqual(shown);
    await replication.catchUp();
    await expect.poll(() => countOnReplica("user where email = ?", email)).toBe(1);
    await replication.replica.connection.query("update user set last_name = 'Lovelace'");
    await expect
      .poll(async () => (await caller().users.list({})).items.map(({ lastName }) => lastName))
      .toEqual(["Lovelace"]);
    expect(await caller().users.profile()).toMatchObject(changed);
  });

  it("with an account that may do nothing but select", async () => {
    const connection = await createConnection({ uri: replication.replica.url });
    await expect(connection.query("update products set name = 'Nail'")).rejects.toMatchObject({
      errno: expect.toBeOneOf([1142, 1290]),
    });
    const [rows] = await connection.query<RowDataPacket[]>("show grants");
    const [usage, select, ...more] = rows.flatMap((row) => Object.values(row).map(String));
    expect(usage).toMatch(/^GRANT USAGE ON \*\.\* /);
    expect(select).toMatch(/^GRANT SELECT ON `mmr_replicated`\.\* /);
    expect(more).toEqual([]);
    await connection.end();
  });

  it("on at most DATABASE_POOL_SIZE connections of each process", async () => {
    const others = await Promise.all([1, 2, 3].map(() => signedInToNewOrganization("admin")));
    const readers = others.map(({ subdomain, accessToken }) =>
      createCaller(contextOf(subdomain, accessToken)),
    );
    const read = () => Promise.all(readers.map(({ products }) => products.list({ search: "pool" })));
    for (const { products } of readers)
      await products.create({ name: "Of the pool", sku: "POOL-1", price: "1.00" });
    const { connection } = replication.replica;
    await expect.poll(() => countOnReplica("products where name = ?", "Of the pool")).toBe(3);
    await connection.query("update products set name = 'On the replica' where sku = 'POOL-1'");
    await expect
      .poll(async () => (await read()).flatMap(({ items }) => items.map(({ name }) => name)))
      .toEqual(Array(3).fill("On the replica"));
    const connected = () => countOnReplica("information_schema.processlist where user = ?", reader);
    await connection.query("lock tables products write");
    const held = Array.from({ length: 4 }, read);
    await expect.poll(connected).toBeGreaterThanOrEqual(poolSize);
    expect(await connected()).toBe(poolSize);
    await connection.query("unlock tables");
    await Promise.all(held);
    expect(await connected()).toBe(poolSize);
  });

  it("and metrics and health details say how far behind it is", async () => {
    const token = "t".repeat(32);
    Object.assign(env(), { METRICS_TOKEN: token });
    const request = new Request("http://127.0.0.1", { headers: { authorization: `Bearer ${token}` } });
    const behind = async () => {
      const { replicas } = await (await readDetails(request)).json();
      const text = await (await readMetrics(request)).text();
      const [, seconds] = /^mmr_database_replica_behind_seconds\{replica="1"\} (\S+)$/m.exec(text) ?? [];
      return [Number(seconds), replicas[0].behindMs / 1000];
    };
    await replication.delay();
    // It is level only with what came before.
    await create("Rope");
    await expect.poll(async () => Math.min(...(await behind()))).toBeGreaterThan(2);
    await replication.catchUp();
    await expect.poll(async () => Math.max(...(await behind()))).toBeLessThan(2);
    Object.assign(env(), { METRICS_TOKEN: undefined });
  });

  it("and never writes there", async () => {
    await asTenant(admin.organizationId, async () => {
      const db = readingDb("epoch.0.generation");
      const values = { name: "Iron nail", sku: "NAIL-0001", price: "0.10", stock: 1, description: null };
      await expect(db.insert(products, values)).rejects.toMatchObject({
        cause: { message: "A replica only serves selects" },
      });
      await expect(db.transaction(async () => {})).rejects.toThrow("A replica takes no transactions");
    });
  });

  it("and from the primary while the replica is down", async () => {
    const names = ["Oak saw", "Rope", "Steel hammer"];
    await replication.replica.stop();
    expect(await listed()).toEqual({ names, total: 3 });
  });

  const replicated = (id: number) => countOnReplica("products where id = ?", id);

  async function countOnReplica(from: string, value: number | string): Promise<number> {
    const [rows] = await replication.replica.connection.query(`select 1 from ${from}`, [value]);
    return Array.isArray(rows) ? rows.length : 0;
  }
});
