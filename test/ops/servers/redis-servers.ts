import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onExit } from "@test/on-exit";
import { type OwnRedis, redisProgram, startOwnRedis } from "@test/own-redis";
import { Redis as TcpClient } from "ioredis";
import { expect, vi } from "vitest";
import { freePort } from "../../../scripts/lib/ports.mjs";

const patience = { timeout: 120_000, interval: 100 };

/** Waits until INFO contains the text. */
export const untilInfo = ({ client }: OwnRedis, section: string, text: string) =>
  vi.waitFor(async () => expect(await client.info(section)).toContain(text), patience);

/** Makes one server follow another, and waits until it has the same data. */
export async function follow(follower: OwnRedis, master: OwnRedis): Promise<void> {
  await follower.client.replicaof("127.0.0.1", master.port);
  await untilInfo(follower, "replication", "master_link_status:up");
}

/** From now on the follower gets nothing from its master, which does not know. */
export async function leaveBehind(follower: OwnRedis, master: OwnRedis): Promise<void> {
  // A password that the master does not have: it refuses the follower when that connects again.
  await follower.client.config("SET", "masterauth", "another");
  await master.client.call("client", "kill", "type", "replica");
  await untilInfo(follower, "replication", "master_link_status:down");
}

/** Three sentinels that monitor a master. */
export async function startSentinels(name: string, master: OwnRedis) {
  const program = await redisProgram();
  const dir = mkdtempSync(path.join(tmpdir(), "mmr-sentinel-"));
  const sentinels = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const port = await freePort();
      const config = path.join(dir, `${number}.conf`);
      writeFileSync(
        config,
        `port ${port}
bind 127.0.0.1
dir ${dir}
sentinel monitor ${name} 127.0.0.1 ${master.port} 2
sentinel down-after-milliseconds ${name} 1000
sentinel failover-timeout ${name} 3000
`,
      );
      const server = spawn(program, [config, "--sentinel"], { stdio: "ignore" });
      onExit(() => server.kill("SIGKILL"));
      const client = new TcpClient(port, "127.0.0.1", {
        retryStrategy: () => 50,
        maxRetriesPerRequest: null,
        enableReadyCheck: false,
      });
      client.on("error", () => undefined);
      return { port, server, client };
    }),
  );
  const asked = async () =>
    Promise.all(sentinels.map(({ client }) => client.call("sentinel", "master", name)));
  return {
    hosts: sentinels.map(({ port }) => `127.0.0.1:${port}`).join(),
    /** Waits until all of them know the replica and each other. */
    async untilAgreed() {
      await vi.waitFor(async () => {
        for (const response of await asked()) {
          const fields = Array.isArray(response) ? response.map(String) : [];
          const read = (field: string) => fields[fields.indexOf(field) + 1];
          expect([read("num-slaves"), read("num-other-sentinels")]).toEqual(["1", "2"]);
        }
      }, patience);
    },
    async stop() {
      await Promise.all(
        sentinels.map(async ({ server, client }) => {
          client.disconnect();
          if (server.exitCode !== null) return;
          const ended = once(server, "exit");
          server.kill("SIGKILL");
          await ended;
        }),
      );
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const slots = 16_384;

/** A Redis Cluster of three masters, each with a replica. */
export async function startCluster() {
  const settings = ["--cluster-enabled", "yes", "--cluster-node-timeout", "1000"];
  const nodes = await Promise.all(Array.from({ length: 6 }, () => startOwnRedis(...settings)));
  const masters = nodes.slice(0, 3);
  const replicas = nodes.slice(3);
  const [first] = nodes;
  if (!first) throw new Error("There is no node");
  for (const [index, { client }] of nodes.entries()) {
    await client.call("cluster", "set-config-epoch", index + 1);
    await client.call("cluster", "meet", "127.0.0.1", first.port);
  }
  for (const [index, { client }] of masters.entries()) {
    const begin = Math.ceil((slots / masters.length) * index);
    const end = Math.ceil((slots / masters.length) * (index + 1)) - 1;
    await client.call("cluster", "addslotsrange", begin, end);
  }
  const allKnow = (text: string) =>
    vi.waitFor(async () => {
      for (const { client } of nodes) expect(await client.call("cluster", "info")).toContain(text);
    }, patience);
  await allKnow("cluster_known_nodes:6");
  for (const [index, { client }] of replicas.entries()) {
    const master = masters[index];
    const id = String(await master?.client.call("cluster", "myid"));
    await vi.waitFor(() => client.call("cluster", "replicate", id), patience);
  }
  await allKnow("cluster_state:ok");
  for (const replica of replicas) await untilInfo(replica, "replication", "master_link_status:up");
  return {
    masters,
    replicas,
    url: `redis+cluster://${nodes.map(({ port }) => `127.0.0.1:${port}`).join()}`,
    stop: () => Promise.all(nodes.map((node) => node.stop())),
  };
}
