import { randomInt } from "node:crypto";
import { createOrganization, platformOrganization, testPassword, unique } from "@test/builders";
import { type SignedIn, signedIn } from "@test/callers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import journal from "@/../drizzle/meta/_journal.json" with { type: "json" };
import { env } from "@/env";
import { maxApiKeys } from "@/modules/api-keys/api-keys.schema";
import { maxOpenImports } from "@/modules/catalogue/import/imports.schema";
import { maxSavedViews } from "@/modules/catalogue/saved-views/saved-views.schema";
import { closeRedis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { migrateDatabase } from "@/server/db/migrate";
import { activityLogs } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { galeraServers } from "../given-servers";
import { AppOnNode, type AppResponse } from "./app-on-node";
import { startGalera } from "./galera-cluster";

type Cluster = Awaited<ReturnType<typeof startGalera>>;
type Node = Cluster["nodes"][number];

afterAll(closeRedis);

describe.each(galeraServers())("on MariaDB $server.version:", (galera) => {
  let cluster: Cluster;
  let apps: AppOnNode[];

  beforeAll(async () => {
    cluster = await startGalera(galera);
    const [first] = cluster.nodes;
    if (!first) throw new Error("There is no node");
    await migrateDatabase(first.url);
    // Redis is shared with other tests.
    await (await first.connection()).query(
      `alter table organization auto_increment = ${randomInt(1_200_000_000, 1_900_000_000)}`,
    );
    await closeDatabase();
    Object.assign(env(), { DATABASE_URL: first.url });
    apps = await Promise.all(cluster.nodes.map(({ url }) => AppOnNode.start(url)));
  });
  afterAll(async () => {
    await closeDatabase();
    await Promise.all(apps.map((app) => app.end()));
    await cluster.stop();
  });

  const nodeOf = (index: number) => {
    const node = cluster.nodes[index];
    const app = apps[index];
    if (!node || !app) throw new Error(`There is no node ${index}`);
    return { node, app };
  };

  /**
   * Makes two changes at once, each on a node of its own: neither commits before both have checked what they were to check. For
   * that, each waits for the lock of its principal's session, which is the last one that a change takes.
   */
  async function atOnce(...changes: { principal: SignedIn; procedure: string; input: unknown }[]) {
    const held = await Promise.all(
      changes.map(({ principal }, index) => holdSession(principal, nodeOf(index).node)),
    );
    const made = changes.map(({ principal, procedure, input }, index) =>
      nodeOf(index).app.call(principal, procedure, input),
    );
    await Promise.all(held.map(({ untilWaitedFor }, index) => Promise.race([untilWaitedFor(), made[index]])));
    await Promise.all(held.map(({ release }) => release()));
    return (await Promise.all(made)).map(({ code, message }) => message ?? code);
  }

  async function holdSession({ organizationId, userId }: SignedIn, { connection, watch }: Node) {
    const holder = await connection();
    await holder.query("start transaction");
    await holder.query("select id from auth_sessions where organization_id = ? and user_id = ? for update", [
      organizationId,
      userId,
    ]);
    return {
      untilWaitedFor: async () => {
        const watcher = await watch();
        // The server looks again only if nobody has asked for 100 ms.
        await expect
          .poll(
            () =>
              watcher.query(
                "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'",
              ),
            {
              interval: 250,
            },
          )
          .toEqual([[[1]], expect.anything()]);
        await watcher.end();
      },
      // Where the other change has ended this wait already, there is nothing to release.
      release: () => holder.query("rollback").catch(() => undefined),
    };
  }

  /** What a count says when everything that was committed is there. */
  async function countOf(sql: string, params: unknown[]): Promise<number> {
    const connection = await nodeOf(0).node.connection();
    await connection.query("set wsrep_sync_wait = 7");
    const [rows] = await connection.query({ sql, rowsAsArray: true }, params);
    return Number(Object(rows)[0]?.[0]);
  }

  describe("two changes at once on two nodes do not pass", () => {
    it("the last administrator", async () => {
      const organization = await createOrganization();
      const [a, b] = [await signedIn(organization, "admin"), await signedIn(organization, "admin")];
      const demote = (principal: typeof a, { userId }: typeof a) => ({
        principal,
        procedure: "users.update",
        input: { id: userId, version: 1, roles: ["staff"] },
      });
      const codes = await atOnce(demote(a, b), demote(b, a));
      expect(codes.filter((code) => code === "OK")).toHaveLength(1);
      expect(
        await countOf("select count(*) from user where organization_id = ? and roles like '%[a]%'", [
          organization.organizationId,
        ]),
      ).toBe(1);
    });

    it.each([
      {
        limit: "of seats",
        settings: { limits: { users: 2 } },
        procedure: "users.invite",
        inputs: () => [1, 2].map(() => ({ email: `${unique("guest")}@example.test`, roles: ["staff"] })),
        count: "select count(*) from invitations where organization_id = ?",
        expected: 1,
      },
      {
        limit: "of products",
        settings: { limits: { products: 1 } },
        procedure: "products.create",
        inputs: () => [productOf(), productOf()],
        count: "select count(*) from products where organization_id = ?",
        expected: 1,
      },
      {
        limit: "of imports",
        procedure: "products.imports.begin",
        fill: {
          times: maxOpenImports - 1,
          input: () => importOf(),
        },
        inputs: () => [1, 2].map(() => importOf()),
        count: "select count(*) from product_imports where organization_id = ?",
        expected: maxOpenImports,
      },
      {
        limit: "of API keys",
        procedure: "apiKeys.create",
        fill: { times: maxApiKeys - 1, input: () => keyOf(unique("key")) },
        inputs: () => [1, 2].map(() => keyOf(unique("key"))),
        count: "select count(*) from api_keys where organization_id = ?",
        expected: maxApiKeys,
      },
      {
        limit: "of one API key of a name",
        procedure: "apiKeys.create",
        inputs: () => [1, 2].map(() => keyOf("the same")),
        count: "select count(*) from api_keys where organization_id = ?",
        expected: 1,
      },
      {
        limit: "of one set of sample data",
        procedure: "products.addSampleData",
        inputs: () => [undefined, undefined],
        count: "select count(*) from sample_products where organization_id = ?",
        expected: 12,
      },
      {
        limit: "of saved views of a person",
        procedure: "savedViews.create",
        fill: { times: maxSavedViews - 1, input: () => viewOf() },
        inputs: () => [1, 2].map(() => viewOf()),
        count: "select count(*) from saved_views where organization_id = ?",
        expected: maxSavedViews,
      },
    ])("a limit $limit", async ({ settings, procedure, fill, inputs, count, expected }) => {
      const organization = await createOrganization({ settings });
      const principal = await signedIn(organization, "admin");
      for (let times = fill?.times ?? 0; fill && times > 0; times -= 1) {
        expect(await nodeOf(0).app.call(principal, procedure, fill.input())).toMatchObject({ code: "OK" });
      }
      const codes = await atOnce(...inputs().map((input) => ({ principal, procedure, input })));
      expect(codes.filter((code) => code === "OK")).toHaveLength(1);
      expect(await countOf(count, [organization.organizationId])).toBe(expected);
    });

    it.each([
      {
        rule: "one shared view of a name",
        names: ["Spring", "Spring"],
        codes: ["DUPLICATE", "OK"],
        shared: 1,
      },
      {
        rule: "one default view of an organization",
        names: ["Spring", "Autumn"],
        codes: ["OK", "OK"],
        shared: 2,
      },
    ])("the rule of $rule", async ({ names, codes, shared }) => {
      const organization = await createOrganization();
      const { organizationId } = organization;
      const sharing = await Promise.all(
        names.map(async (name) => {
          const principal = await signedIn(organization, "admin");
          const view = await nodeOf(0).app.call(principal, "savedViews.create", { ...viewOf(), name });
          const input = { id: idOf(view), isShared: true, isOrganizationDefault: true };
          return { principal, procedure: "savedViews.share", input };
        }),
      );
      expect((await atOnce(...sharing)).toSorted()).toEqual(codes);
      const views = "select count(*) from saved_views where organization_id = ? and";
      expect(await countOf(`${views} is_shared`, [organizationId])).toBe(shared);
      expect(await countOf(`${views} is_organization_default`, [organizationId])).toBe(1);
    });
  });

  it("what one node has committed is there for the next request, on whichever node", async () => {
    const organization = await createOrganization();
    const admin = await signedIn(organization, "admin");
    for (let round = 0; round < 20; round += 1) {
      const [writer, reader] = [nodeOf(round % 3).app, nodeOf((round + 1) % 3).app];
      const created = await writer.call(admin, "products.create", productOf());
      expect(created).toMatchObject({ code: "OK" });
      expect(await reader.call(admin, "products.byId", { id: idOf(created) })).toMatchObject({ code: "OK" });
    }
  });

  it("each node counts activity exactly up to ten thousand, with what others have just committed", async () => {
    const admin = await signedIn(await createOrganization(), "admin");
    const root = await signedIn(await platformOrganization(), "superuser");
    const { actorId, action } = { actorId: admin.userId, action: "thing.paint" };
    const hammer = { ...productOf(), name: "Claw hammer" };
    const id = idOf(await nodeOf(0).app.call(admin, "products.create", hammer));
    await recordOften(admin, action, 10_050);
    for (let round = 1; round <= 3; round += 1) {
      const [writer, reader] = [nodeOf(round % 3).app, nodeOf((round + 1) % 3).app];
      const changed = await writer.call(admin, "products.adjustStock", { id, delta: 1 });
      expect(changed).toMatchObject({ code: "OK" });
      const counted = async (input: object) =>
        totalIn(await reader.call(admin, "activityLogs.list", { limit: 1, ...input }));
      const ofHammer = round + 1;
      expect(await counted({ search: "hammer" })).toEqual([ofHammer, true]);
      expect(await counted({ search: "test hammer" })).toEqual([ofHammer, true]);
      expect(await counted({ search: "created test hammer" })).toEqual([1, true]);
      expect(await counted({ search: "spring" })).toEqual([1, true]);
      expect(await counted({ search: "test" })).toEqual([10_000, false]);
      expect(await counted({ entity: `product:${id}`, actorId, view: "batches" })).toEqual([ofHammer, true]);
      expect(await counted({ entity: "product", action: "product.update" })).toEqual([round, true]);
      expect(await counted({ actorId, action })).toEqual([10_000, false]);
      expect(await counted({})).toEqual([10_000, false]);
      const ofAll = async (input: object) =>
        totalIn(await reader.call(root, "tenants.activity", { limit: 1, ...input }));
      const { subdomain } = admin;
      expect(await ofAll({ action })).toEqual([10_000, false]);
      expect(await ofAll({ subdomain, action: "product." })).toEqual([ofHammer, true]);
    }
  });

  it("who is shut out on one node changes and reads nothing on another", async () => {
    const organization = await createOrganization();
    const admin = await signedIn(organization, "admin");
    for (let round = 0; round < 10; round += 1) {
      const member = await signedIn(organization, "staff");
      const [ending, refusing] = [nodeOf(round % 3).app, nodeOf((round + 1) % 3).app];
      expect(await refusing.call(member, "products.create", productOf())).toMatchObject({ code: "OK" });
      expect(await ending.call(admin, "users.disable", { id: member.userId })).toMatchObject({ code: "OK" });
      const refused = await Promise.all([
        refusing.call(member, "products.create", productOf()),
        refusing.call(member, "products.list", {}),
      ]);
      expect(refused.map(({ code }) => code)).toEqual(["UNAUTHORIZED", "UNAUTHORIZED"]);
    }
  });

  it("many change a stock on all nodes at once: each change counts once, even if it was refused before", async () => {
    const admin = await signedIn(await createOrganization(), "admin");
    const id = idOf(await nodeOf(0).app.call(admin, "products.create", productOf()));
    const codes: string[] = [];
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        // As a program does that is told to come back.
        for (let code = ""; code !== "OK"; ) {
          const response = await nodeOf(index % 3).app.call(admin, "products.adjustStock", { id, delta: 1 });
          code = response.code;
          codes.push(response.message ?? code);
          if (code !== "OK" && code !== "SERVICE_UNAVAILABLE") break;
        }
      }),
    );
    console.info("stock", { calls: codes.length, ms: Math.round(performance.now() - startedAt) });
    expect([...new Set(codes)].filter((code) => !["OK", "SERVICE_UNAVAILABLE"].includes(code))).toEqual([]);
    expect(await countOf("select stock from products where id = ?", [id])).toBe(60);
  });

  it("of processes that migrate through two nodes, one does at a time", async () => {
    const [a, b] = [nodeOf(0).node, nodeOf(1).node];
    await (await a.connection()).query(
      "create database mmr_migrated character set utf8mb4 collate utf8mb4_unicode_ci",
    );
    const urls = [a.url, b.url].map((url) => url.replace(/[^/]+$/, "mmr_migrated"));
    await Promise.all(urls.map((url) => migrateDatabase(url)));
    const applied = "select count(*) from mmr_migrated.__drizzle_migrations";
    expect(await countOf(applied, [])).toBe(
      await countOf("select count(distinct created_at) from mmr_migrated.__drizzle_migrations", []),
    );
    expect(await countOf(applied, [])).toBe(journal.entries.length);
  });

  describe("a node without a quorum", () => {
    it("serves nothing, as it says, but goes on by itself when the others are back", async () => {
      const admin = await signedIn(await createOrganization(), "admin");
      const [{ app }, second, third] = [nodeOf(0), nodeOf(1).node, nodeOf(2).node];
      const create = () => app.call(admin, "products.create", productOf());
      const status = async () => (await app.readiness()).code;
      await expect.poll(status).toBe("200");

      let written = 0;
      const seen = new Set<string>();
      let isOver = false;
      const load = (async () => {
        while (!isOver) {
          const { code, message } = await create();
          seen.add(message ?? code);
          if (code === "OK") written += 1;
        }
      })();

      await Promise.all([second.crash(), third.crash()]);
      await expect.poll(status).toBe("503");
      expect((await app.readiness()).value).toMatchObject({ database: "down", writes: "down" });
      await expect
        .poll(async () => (await app.call(admin, "products.list", {})).code)
        .toBe("SERVICE_UNAVAILABLE");
      expect((await create()).code).toBe("SERVICE_UNAVAILABLE");

      await nodeOf(0).node.goOnAlone();
      await expect.poll(status).toBe("200");
      await Promise.all([second.rejoin(), third.rejoin()]);
      await cluster.untilSynced();
      await expect.poll(async () => (await create()).code).toBe("OK");
      written += 1;
      isOver = true;
      await load;
      console.info("without quorum", [...seen], written);
      expect([...seen].sort()).toEqual(["OK", "SERVICE_UNAVAILABLE"]);
      const stored = await countOf("select count(*) from products where organization_id = ?", [
        admin.organizationId,
      ]);
      // A change that was cut off may have been made.
      expect(stored).toBeGreaterThanOrEqual(written);
    });

    it("whose neighbors hang is the same", async () => {
      const admin = await signedIn(await createOrganization(), "admin");
      const [{ app }, second, third] = [nodeOf(0), nodeOf(1).node, nodeOf(2).node];
      second.pause();
      third.pause();
      await expect.poll(async () => (await app.readiness()).code).toBe("503");
      expect((await app.call(admin, "products.create", productOf())).code).toBe("SERVICE_UNAVAILABLE");
      second.resume();
      third.resume();
      await expect.poll(async () => (await app.readiness()).code).toBe("200");
      await cluster.untilSynced();
      await expect.poll(async () => (await app.call(admin, "products.create", productOf())).code).toBe("OK");
    });
  });
});

/** Entries of one action, the first one of them as the lead of a batch with a name. */
async function recordOften({ organizationId, userId }: SignedIn, action: string, times: number) {
  const at = new Date();
  const entry = { organizationId, actorId: userId, action, entityType: "thing", entityId: "0" };
  const rows = Array.from({ length: times }, () => ({ ...entry, createdAt: at, updatedAt: at }));
  await withoutTenantScope("test data", async (db) => {
    for (let start = 0; start < rows.length; start += 2000) {
      const [first, ...others] = rows.slice(start, start + 2000);
      const batchName = start === 0 ? "spring.csv" : null;
      if (first) await db.insert(activityLogs).values([{ ...first, batchName }, ...others]);
    }
  });
}

const totalIn = ({ code, value, message }: AppResponse): unknown[] => {
  const { total, totalIsExact } = Object(value);
  return code === "OK" ? [total, totalIsExact] : [message ?? code];
};
const productOf = () => ({ name: "Anvil", sku: unique("SKU"), price: "1.00" });
const idOf = ({ value }: { value?: unknown }) => Number(Object(value).id);
const importOf = () => ({
  fileName: "spring.csv",
  fingerprint: "f1",
  mapping: { sku: "SKU", name: "Name" },
  rowCount: 1,
});
const keyOf = (name: string) => ({
  name,
  scopes: ["products:read"],
  expiresAt: null,
  password: testPassword,
});
const viewOf = () => ({ list: "products", name: unique("view"), params: {} });
