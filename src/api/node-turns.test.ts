import { once } from "node:events";
import { Agent, createServer, type Server, type ServerResponse, request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { performance } from "node:perf_hooks";
import { createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import type { Kind, Turn } from "@/server/fair-share/share";
import { shareOfOrganization } from "@/server/fair-share/share-of";
import { fairShare } from "@/server/fair-share/turns";
import { registerNodeEntry } from "./node-entry";

type Person = Awaited<ReturnType<typeof signedInToNewOrganization>>;

let server: Server;
let noisy: Person;
let quiet: Person;
/** Pages that have come to Next, which responds to them when a test says so. */
const pages: { url: string; response: ServerResponse }[] = [];
/** All that have come to the server. */
const come: typeof pages = [];
let pending = 0;
/** Looks after what has waited for time alone to pass. */
let sweep = () => {};
/** A connection for each request: one that is kept may be closed by the server just when it is used again. */
const agent = new Agent({ keepAlive: false });

beforeAll(async () => {
  // What is in progress stays so until a test ends it, however long that takes.
  vi.spyOn(globalThis, "setInterval").mockImplementation((callback, ms) => {
    if (ms === 25) sweep = callback;
    return setTimeout(() => undefined, 0);
  });
  // Nor does a share use more where the machine is slow: each piece of work takes as long.
  let active = 0;
  vi.spyOn(performance, "eventLoopUtilization").mockImplementation(() => {
    active += 0.2;
    return { active, idle: 0, utilization: 1 };
  });
  await registerNodeEntry();
  server = createServer((message, response) => {
    come.push({ url: message.url ?? "", response });
    const pass = () => pages.push({ url: message.url ?? "", response });
    if (globalThis.mmrApiEntry?.(message, response)) return;
    if (!globalThis.mmrGuard?.(message, response, pass)) pass();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  [noisy, quiet] = await Promise.all([
    signedInToNewOrganization("admin"),
    signedInToNewOrganization("admin"),
  ]);
  for (const { organizationId } of [noisy, quiet]) await createProduct(organizationId);
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 10_000 });
});
/** Responds to page after page until nobody waits for one. */
const serveAll = () =>
  expect
    .poll(
      () => {
        for (const { response } of pages.splice(0)) response.end("page");
        sweep();
        return pending;
      },
      { interval: 1 },
    )
    .toBe(0);
afterEach(async () => {
  await serveAll();
  // A client may have its response before the turn is given back.
  const isOver = ({ response }: (typeof come)[number]) => response.closed || response.req.socket.destroyed;
  await expect.poll(() => come.every(isOver)).toBe(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  globalThis.mmrApiEntry = undefined;
  globalThis.mmrGuard = undefined;
  globalThis.mmrRejectUnreadable = undefined;
  agent.destroy();
  server.closeAllConnections();
  server.close();
  await closeDatabase();
});

interface Received {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

function open({ subdomain, accessToken }: Person, path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const host = `${subdomain}.${env().ROOT_DOMAIN}`;
  const asked = { host, authorization: `Bearer ${accessToken}`, ...headers };
  return send({ agent, host: "127.0.0.1", port, path, headers: asked });
}

async function ask(person: Person, path: string, headers?: Record<string, string>): Promise<Received> {
  const request = open(person, path, headers);
  const responded = once(request, "response");
  request.end();
  pending += 1;
  const [response] = await responded;
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  pending -= 1;
  return { status: response.statusCode, headers: response.headers, text };
}

const pagesOf = (name: string) => pages.filter(({ url }) => url.startsWith(`/${name}`)).length;

test("all that a modest organization asks gets a response, each before most of what a greedy one asked before it", async () => {
  const order: string[] = [];
  const statuses = new Set<number>();
  const list = async (person: Person, name: string, minPrice: number) => {
    const { status } = await ask(person, `/api/v1/products?minPrice=${minPrice}`);
    statuses.add(status);
    order.push(name);
  };
  // Somebody who keeps everybody from starting, until all that the greedy one asks has come.
  const all: (Turn | null)[] = [];
  for (let index = 0; index < 8; index += 1) {
    all.push(await fairShare().take({ kind: "page", shareOf: () => `other ${index}` }));
  }
  const flood = Promise.all(Array.from({ length: 250 }, (_, index) => list(noisy, "noisy", index)));
  await expect.poll(() => fairShare().waiting).toBe(250);
  for (const turn of all) turn?.release();
  for (let index = 0; index < 10; index += 1) await list(quiet, "quiet", index);
  const before = order.lastIndexOf("quiet") + 1 - 10;
  await flood;
  expect(order.length).toBe(260);
  expect([...statuses]).toEqual([200]);
  // Ten, one after the other: while each of them is served, next to nothing of the flood begins.
  expect(before).toBeLessThan(125);
});

test("pages wait for their turn as calls do, a modest organization's not behind a greedy one's", async () => {
  for (let index = 0; index < 20; index += 1) void ask(noisy, `/noisy/${index}`);
  await expect.poll(() => fairShare().waiting).toBeGreaterThan(10);
  const begun = pagesOf("noisy");
  expect(begun).toBeLessThanOrEqual(7);
  const page = ask(quiet, "/quiet");
  await expect.poll(() => pagesOf("quiet")).toBe(1);
  pages.find(({ url }) => url === "/quiet")?.response.end("page");
  expect((await page).status).toBe(200);
});

test("a page whose client leaves makes room, without ever coming to Next if it was waiting", async () => {
  const requests = Array.from({ length: 12 }, (_, index) => open(noisy, `/left/${index}`));
  for (const request of requests) request.on("error", () => undefined).end();
  const asked = () => come.filter(({ url }) => url.startsWith("/left"));
  const begun = () => pages.filter(({ url }) => url.startsWith("/left")).map(({ url }) => url);
  await expect.poll(() => asked().length).toBe(12);
  const before = begun();
  expect(before.length).toBeLessThan(12);
  const waiting = asked().filter(({ url }) => !before.includes(url));
  for (const request of requests) if (!before.includes(request.path)) request.destroy();
  await expect.poll(() => waiting.every(({ response }) => response.destroyed)).toBe(true);
  sweep();
  expect(fairShare().waiting).toBe(0);
  for (const request of requests) request.destroy();
  await expect.poll(() => asked().every(({ response }) => response.destroyed)).toBe(true);
  expect(begun()).toEqual(before);
  // Their turns are over: the next one need not wait for them.
  const next = ask(quiet, "/next");
  await expect.poll(() => pagesOf("next")).toBe(1);
  await serveAll();
  expect((await next).status).toBe(200);
});

test("pages that wait for an earlier one on their connection give their turns back when it ends", async () => {
  const { port } = server.address() as AddressInfo;
  const connection = connect(port, "127.0.0.1");
  for (const { subdomain, accessToken } of [noisy, quiet]) {
    connection.write(
      `GET /pipelined HTTP/1.1\r\nHost: ${subdomain}.${env().ROOT_DOMAIN}\r\nAuthorization: Bearer ${accessToken}\r\n\r\n`,
    );
  }
  await expect.poll(() => pagesOf("pipelined")).toBe(2);
  connection.destroy();
  await expect.poll(() => pages.every(({ response }) => response.req.socket.destroyed)).toBe(true);
  // As many as fit, if nothing else is in progress.
  const turns = Array.from({ length: 8 }, (_, index) =>
    fairShare().take({ kind: "page", shareOf: () => `after ${index}` }),
  );
  expect(fairShare().waiting).toBe(0);
  for (const turn of turns) (await turn)?.release();
});

test("what looks like a file of the build waits for its turn where Next might render a page, unlike files", async () => {
  const turns = Array.from({ length: 8 }, (_, index) =>
    fairShare().take({ kind: "page", shareOf: () => `full ${index}` }),
  );
  const asPages = [
    "/_next/../dashboard",
    "/_next/static/../../dashboard",
    "/_next/x",
    "/icon.svg/x",
    "/favicon.icox",
  ];
  for (const path of [...asPages, "/api/health/x", "/_next/static/%2e%2e/x"]) void ask(quiet, path);
  await expect.poll(() => fairShare().waiting).toBe(7);
  const files = ["/_next/static/chunks/0-~_a.js?x=1", "/favicon.ico", "/icon.svg?icon", "/api/metrics"];
  for (const path of files) void ask(quiet, path);
  await expect.poll(() => pages.map(({ url }) => url).sort()).toEqual([...files].sort());
  for (const turn of turns) (await turn)?.release();
  await serveAll();
});

test("who asks for far more than a share is told so, in the shape of what was asked", async () => {
  const kinds: Kind[] = ["page", "page", "page", "page", "page", "page", "call", "call", "call", "call"];
  const shareOfNoisy = () => shareOfOrganization(noisy.organizationId);
  // More than it has, whether or not somebody else is there: some of these wait as well.
  const turns = kinds.map(async (kind) => await fairShare().take({ kind, shareOf: shareOfNoisy }));
  for (let index = 0; index < 300; index += 1) void ask(noisy, "/api/v1/products");
  await expect.poll(() => fairShare().waiting).toBe(256);
  const rest = await ask(noisy, "/api/v1/products");
  expect([rest.status, rest.headers["retry-after"]]).toEqual([429, "2"]);
  expect(JSON.parse(rest.text)).toMatchObject({ success: false, error: "TOO_MANY_REQUESTS" });
  const trpc = await ask(noisy, "/api/trpc/auth.me");
  expect([trpc.status, trpc.headers["retry-after"]]).toEqual([429, "2"]);
  expect(JSON.parse(trpc.text)).toMatchObject({ error: { data: { appCode: "TOO_MANY_REQUESTS" } } });
  const page = await ask(noisy, "/dashboard", { accept: "text/html", cookie: "preferences=theme=dark" });
  expect([page.status, page.headers["retry-after"]]).toEqual([503, "2"]);
  expect(page.text).toMatch(/color-scheme: dark[\s\S]*Busy at the moment/);
  expect((await ask(quiet, "/api/v1/products")).status).toBe(200);
  // Who runs it asks without waiting.
  void ask(quiet, "/api/health/live");
  await expect.poll(() => pages.some(({ url }) => url === "/api/health/live")).toBe(true);
  let waiting = turns.length;
  for (const turn of turns) {
    // One that a slow machine makes wait for too many sweeps is refused, and waits no more either.
    void turn
      .then((taken) => taken?.release())
      .catch(() => {})
      .finally(() => {
        waiting -= 1;
      });
  }
  await serveAll();
  const waitingAfterSweep = () => {
    sweep();
    return waiting;
  };
  await expect.poll(waitingAfterSweep, { interval: 1 }).toBe(0);
});
