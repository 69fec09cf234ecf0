import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { localDir } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import type { Supervisor } from "../../../scripts/lib/supervisor.mjs";
import { startSupervisor } from "../start-supervisor";
import { checkHttps, startNginx } from "./support/nginx";
import { request } from "./support/request";
import { breakOff, ok, startUpstream, type Upstream } from "./support/upstream";

/**
 * What nginx does with the shipped configuration if a process of the app fails, tested with servers that fail on
 * demand.
 */
let upstreams: [Upstream, Upstream];
let host: string;
let dir: string;
let supervisor: Supervisor;
let stop: () => Promise<void>;

beforeAll(async () => {
  dir = path.join(localDir, "test", "ops", "nginx-rules");
  ({ supervisor, stop } = await startSupervisor(dir));
  upstreams = [await startUpstream(), await startUpstream()];
  const port = await freePort();
  const apps = upstreams.map((upstream) => upstream.port);
  await startNginx({ supervisor, dir, port, apps });
  host = `acme.mmr.localhost:${port}`;
});
afterAll(async () => {
  await stop?.();
  for (const upstream of upstreams ?? []) await upstream.stop();
});
beforeEach(() => {
  for (const upstream of upstreams) upstream.received.length = 0;
});
afterEach(() => {
  for (const upstream of upstreams) upstream.respond = ok;
});

const received = () => upstreams.flatMap((upstream) => upstream.received);

it("a response of the app is final, whatever its status: 503 is not retried on the other process", async () => {
  for (const upstream of upstreams) {
    upstream.respond = (_, response) => void response.writeHead(503, { "retry-after": "2" }).end("busy");
  }
  const response = await request({ host, path: "/api/v1/products" });
  expect(response).toMatchObject({ status: 503, text: "busy", headers: { "retry-after": "2" } });
  expect(received()).toHaveLength(1);
});

it("a build file that one release does not have is fetched from the other", async () => {
  const [old, next] = upstreams;
  old.respond = (_, response) => void response.writeHead(404).end("not here");
  next.respond = (_, response) => void response.end("the file");
  for (const name of ["a", "b", "c", "d"]) {
    const response = await request({ host, path: `/_next/static/${name}.js` });
    expect(response).toMatchObject({ status: 200, text: "the file" });
  }
  // Anything else that one of them lacks does not exist.
  const [response] = await Promise.all([request({ host, path: "/nothing" })]);
  expect(received().filter((line) => line === "GET /nothing")).toHaveLength(1);
  expect([200, 404]).toContain(response.status);
});

it("connections to the app are kept and reused", async () => {
  const before = upstreams.map((upstream) => upstream.connections());
  for (let count = 0; count < 40; count += 1) await request({ host, path: "/api/v1/products", body: {} });
  const opened = upstreams.map((upstream, index) => upstream.connections() - (before[index] ?? 0));
  expect(received()).toHaveLength(40);
  // At most one for each of nginx's two workers.
  for (const count of opened) expect(count).toBeLessThanOrEqual(2);
});

it("a process that does not listen fails no request: a change has not been sent to it", async () => {
  const [first, second] = upstreams;
  const { port } = first;
  await first.stop();
  for (let count = 0; count < 20; count += 1) {
    const response = await request({ host, path: "/api/v1/products", body: {} });
    expect(response.status).toBe(200);
  }
  expect(second.received).toHaveLength(20);
  upstreams[0] = await startUpstream(port);
  // It is detected again by itself.
  await expect
    .poll(
      async () => {
        await request({ host, path: "/dashboard" });
        return upstreams[0].received.length;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
});

it("passes on the client's IP, which no client can forge", async () => {
  let headers: NodeJS.Dict<string | string[]> = {};
  for (const upstream of upstreams) {
    upstream.respond = (received, response) => {
      headers = received.headers;
      response.end();
    };
  }
  await request({
    host,
    path: "/dashboard",
    headers: {
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "globex.example.com",
      "x-real-ip": "203.0.113.9",
      forwarded: "for=203.0.113.9",
      cookie: "a=b",
    },
  });
  expect(headers).toMatchObject({
    host,
    // With TRUST_PROXY=1 the last one is used.
    "x-forwarded-for": "203.0.113.9, 127.0.0.1",
    "x-forwarded-proto": "http",
    "x-forwarded-host": host,
    cookie: "a=b",
  });
  expect(headers).not.toHaveProperty("forwarded");
  expect(headers).not.toHaveProperty("x-real-ip");
});

describe("build files", () => {
  it("are requested without credentials, whoever requests them", async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    for (const upstream of upstreams) {
      upstream.respond = (received, response) => {
        headers = received.headers;
        response.end();
      };
    }
    await request({ host, path: "/_next/static/own.js", token: "t", headers: { cookie: "session=s" } });
    expect(headers.host).toBe(host);
    for (const name of ["cookie", "authorization", "accept-encoding"])
      expect(headers).not.toHaveProperty(name);
  });

  it("are cached as long as the app says, once for all tenants, unlike unmarked ones", async () => {
    const immutable = { "cache-control": "public, max-age=31536000, immutable" };
    for (const upstream of upstreams) {
      upstream.respond = ({ url }, response) =>
        void response.writeHead(200, url?.includes("kept") ? immutable : {}).end("file");
    }
    for (const subdomain of ["acme", "globex", "initech"]) {
      const other = host.replace("acme", subdomain);
      await request({ host: other, path: "/_next/static/kept.js" });
      await request({ host: other, path: "/_next/static/other.js" });
      await request({ host: other, path: "/dashboard/kept" });
    }
    const count = (line: string) => received().filter((one) => one === line).length;
    expect(count("GET /_next/static/kept.js")).toBe(1);
    expect(count("GET /_next/static/other.js")).toBe(3);
    expect(count("GET /dashboard/kept")).toBe(3);
  });
});

// Last, because nginx skips a failing process for a while.
describe("a process that breaks off a request that it has received", () => {
  it.each(["POST", "PATCH"])("%s is not repeated: it may have been carried out", async (method) => {
    for (const upstream of upstreams) upstream.respond = breakOff;
    const response = await request({ host, path: "/api/v1/products", method, body: {} });
    expect(response.status).toBe(502);
    expect(received()).toEqual([`${method} /api/v1/products`]);
  });

  it("GET is retried on the other process", async () => {
    const [first, second] = upstreams;
    // Whichever nginx tries first fails, the other responds.
    first.respond = (...args) => (second.received.length > 0 ? ok(...args) : breakOff(args[0]));
    second.respond = (...args) => (first.received.length > 0 ? ok(...args) : breakOff(args[0]));
    const response = await request({ host, path: "/dashboard" });
    expect(response.status).toBe(200);
    expect(received()).toEqual(["GET /dashboard", "GET /dashboard"]);
  });
});

it("the lines for https are valid: certificate, HTTP/2, redirect from http", async () => {
  await checkHttps({ supervisor, dir });
});
