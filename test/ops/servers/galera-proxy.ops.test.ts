import { randomInt } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { createOrganization, unique } from "@test/builders";
import { signedIn } from "@test/callers";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/env";
import { closeRedis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { migrateDatabase } from "@/server/db/migrate";
import { galeraServers, haproxyProgram } from "../given-servers";
import { AppOnNode } from "./app-on-node";
import { startGalera } from "./galera-cluster";
import { startHaproxy } from "./haproxy";

type Cluster = Awaited<ReturnType<typeof startGalera>>;
type Node = Cluster["nodes"][number];
type Act = (node: Node) => Promise<unknown>;

afterAll(closeRedis);

describe.each(galeraServers())(
  "HAProxy before a cluster of MariaDB $server.version, as deploy/haproxy configures it,",
  (galera) => {
    let cluster: Cluster;
    let first: Node;
    let proxy: Awaited<ReturnType<typeof startHaproxy>>;
    let app: AppOnNode;
    let admin: Awaited<ReturnType<typeof signedIn>>;

    beforeAll(async () => {
      cluster = await startGalera(galera);
      const [node] = cluster.nodes;
      if (!node) throw new Error("There is no node");
      first = node;
      const connection = await first.connection();
      await connection.query("create user haproxy@'127.0.0.1'");
      const urls = cluster.nodes.map(({ url }) => url);
      proxy = await startHaproxy(haproxyProgram(), urls);
      const url = proxy.urlOf(first.url);
      await migrateDatabase(url);
      // Redis is shared with other tests.
      await connection.query(
        `alter table organization auto_increment = ${randomInt(1_200_000_000, 1_900_000_000)}`,
      );
      await closeDatabase();
      Object.assign(env(), { DATABASE_URL: url });
      app = await AppOnNode.start(url);
      admin = await signedIn(await createOrganization(), "admin");
    });
    afterAll(async () => {
      await closeDatabase();
      await app?.end();
      await proxy?.stop();
      await cluster?.stop();
    });

    const create = async () => {
      const product = { name: "Anvil", sku: unique("SKU"), price: "1.00" };
      const { code, message } = await app.call(admin, "products.create", product);
      return message ?? code;
    };
    /** The one that new connections are made to; undefined while there is none. */
    const nodeInUse = async () => {
      const connection = await createConnection({ uri: proxy.urlOf(first.url) }).catch(() => undefined);
      const [[row]] = (await connection?.query<RowDataPacket[]>("select @@wsrep_node_name as name")) ?? [[]];
      connection?.destroy();
      return row?.name;
    };
    const stored = async () => {
      const connection = await first.connection();
      await connection.query("set wsrep_sync_wait = 7");
      const [[row]] = await connection.query<RowDataPacket[]>("select count(*) as number from products");
      return Number(row?.number);
    };

    const failures: [string, Act, Act][] = [
      ["crashes", (node) => node.crash(), (node) => node.rejoin()],
      ["hangs", async (node) => node.pause(), async (node) => node.resume()],
    ];
    // Later versions have no switch for it.
    if (galera.server.version.startsWith("10.")) {
      failures.push(["has no quorum", (node) => node.isolate(), (node) => node.reconnect()]);
    }

    it.each(failures)(
      "lets the app go on by itself on another node while the first one %s",
      async (_, fail, recover) => {
        await expect.poll(nodeInUse).toBe("node-1");
        await expect.poll(create).toBe("OK");
        let written = await stored();
        const seen: string[] = [];
        let isOver = false;
        const load = (async () => {
          while (!isOver) {
            seen.push(await create());
            if (seen.at(-1) === "OK") written += 1;
            await delay(10);
          }
        })();
        await fail(first);
        try {
          for (const other of cluster.nodes.slice(1)) await other.untilSynced(2);
          const isServed = () => seen.includes("SERVICE_UNAVAILABLE") && seen.at(-1) === "OK";
          await expect.poll(isServed).toBe(true);
          await expect.poll(nodeInUse).toBe("node-2");
          await expect.poll(async () => (await app.readiness()).code).toBe("200");
        } finally {
          await recover(first);
        }
        await cluster.untilSynced();
        await expect.poll(async () => (await app.readiness()).code).toBe("200");
        isOver = true;
        await load;
        console.info("through HAProxy", { calls: seen.length, written });
        expect([...new Set(seen)].sort()).toEqual(["OK", "SERVICE_UNAVAILABLE"]);
        // A change that was cut off may have been made.
        expect(await stored()).toBeGreaterThanOrEqual(written);
      },
    );
  },
);
