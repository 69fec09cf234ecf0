import { createProduct, unique } from "@test/builders";
import { refusal, signedIn, signedInToNewOrganization } from "@test/callers";
import { liveServer } from "@test/live-server";
import type { OwnRedis } from "@test/own-redis";
import { useOwnDatabase } from "@test/scratch-database";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createCaller } from "@/api/root";
import { env } from "@/env";
import { closeRedis, pingRedis } from "@/server/cache/redis";
import { watchServices } from "@/server/dependency-health";
import { Hub } from "@/server/live/hub";
import { LiveStream } from "@/server/live/stream";
import { visitOf } from "@/server/live/visits";
import { untilInfo } from "./redis-servers";

/** Several servers of Redis, of which one takes the place of another that fails. */
export interface Replicated {
  url: string;
  nodes: OwnRedis[];
  stop(): Promise<unknown>;
}

const patience = { timeout: 120_000 };

/** What open pages are told while servers of Redis fail. */
export function testsOfLivePages(start: () => Promise<Replicated>): void {
  let servers: Replicated;
  let dropDatabase: () => Promise<void>;
  beforeAll(async () => {
    dropDatabase = await useOwnDatabase();
    servers = await start();
    const unlimited = { RATE_LIMIT_PER_MINUTE: 1_000_000, BROWSER_RATE_LIMIT_PER_MINUTE: 1_000_000 };
    Object.assign(env(), { REDIS_URL: servers.url, ...unlimited });
    await watchServices();
    await untilWell();
  });
  afterAll(async () => {
    closeRedis();
    await servers.stop();
    await dropDatabase();
  });
  const listen = liveServer();
  const untilWell = () => vi.waitFor(async () => expect(await pingRedis()).toBe(true), patience);

  test("pages of several processes hear of changes and of each other, wherever each process listens", async () => {
    const admin = await signedInToNewOrganization("admin");
    const product = await createProduct(admin.organizationId);
    const page = await listen(admin, { product });
    const staff = await signedIn(admin, "staff");
    const principal = await staff.context().principal();
    if (principal.kind !== "session") throw new Error("Not a session");
    // As many processes as it takes to listen at several nodes.
    const hubs = Array.from({ length: 8 }, () => {
      const heard: string[] = [];
      const sink = { write: (text: string) => void heard.push(text), end: () => {} };
      const place = { record: `product:${product}`, permission: "products:read", isEditing: true } as const;
      return { hub: new Hub(), heard, stream: new LiveStream(principal, sink, visitOf(principal, place)) };
    });
    await Promise.all(hubs.map(({ hub, stream }) => hub.add(stream)));
    await expect
      .poll(() => page.events().flatMap(({ others }) => others ?? []))
      .toContainEqual(expect.objectContaining({ id: staff.userId, isEditing: true }));
    await createCaller(admin.context()).products.create(productOf());
    await expect.poll(page.changes).toContain("product");
    for (const { hub, heard } of hubs) {
      await expect.poll(() => heard.join("")).toContain(`"id":${admin.userId}`);
      await expect.poll(() => heard.join("")).toContain('"kinds":["product"]');
      hub.close();
    }
    await expect.poll(() => page.events().findLast((event) => "others" in event)).toEqual({ others: [] });
  });

  test.each([
    ["crashes", (node: OwnRedis) => node.crash(), (node: OwnRedis) => node.restart()],
    ["hangs", (node: OwnRedis) => node.pause(), (node: OwnRedis) => node.resume()],
  ])(
    "a server %s at which a process listens: its pages hear that they may have missed something, then of the next change",
    async (_, fail, recover) => {
      const admin = await signedInToNewOrganization("admin");
      const page = await listen(admin);
      const { node, replicas } = await listenedAt(admin.organizationId);
      const before = page.events().length;
      await fail(node);
      await vi.waitFor(async () => {
        const promoted = await Promise.all(replicas.map(isMaster));
        expect(promoted).toContain(true);
      }, patience);
      await expect
        .poll(() => page.events().slice(before), patience)
        .toContainEqual({ isLive: true, changedMsAgo: null });
      // A change whose announcement is sent to the server that failed is not heard of.
      await expect
        .poll(async () => {
          await refusal(createCaller(admin.context()).products.create(productOf()));
          return page.changes();
        }, patience)
        .toContain("product");
      expect(page.hasEnded()).toBe(false);
      await recover(node);
      await untilInfo(node, "replication", "master_link_status:up");
      await untilWell();
    },
  );

  /** The server at which this process listens for the organization, and those that are no masters. */
  async function listenedAt(organizationId: number) {
    const found = await Promise.all(
      servers.nodes.map(async (node) => ({
        node,
        channels: await node.client.pubsub("CHANNELS", `*org:${organizationId}:live`),
        isMaster: await isMaster(node),
      })),
    );
    const node = found.find(({ channels }) => channels.length > 0)?.node;
    if (!node) throw new Error("The process listens nowhere");
    return { node, replicas: found.filter((one) => !one.isMaster).map((one) => one.node) };
  }
}

const isMaster = async ({ client }: OwnRedis) => (await client.info("replication")).includes("role:master");
const productOf = () => ({ name: "Anvil", sku: unique("SKU"), price: "1.00" });
