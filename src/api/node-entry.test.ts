import { once } from "node:events";
import { createServer, type Server, request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { createProduct, unique } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { registerNodeEntry } from "./node-entry";

let server: Server;
let port: number;
let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;

beforeAll(async () => {
  await registerNodeEntry();
  // Requests that it does not take would be Next's.
  server = createServer((request, response) => {
    if (!globalThis.mmrApiEntry?.(request, response)) response.writeHead(299).end("left to Next");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  admin = await signedInToNewOrganization("admin");
  for (let made = 0; made < 12; made += 1) await createProduct(admin.organizationId);
});
afterAll(async () => {
  globalThis.mmrApiEntry = undefined;
  server.closeAllConnections();
  server.close();
  await closeDatabase();
});

const callerHeaders = () => ({
  host: `${admin.subdomain}.${env().ROOT_DOMAIN}`,
  authorization: `Bearer ${admin.accessToken}`,
});

function ask(path: string, { method = "GET", headers = {} }: { method?: string; headers?: object } = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const all = { ...callerHeaders(), ...headers };
      send({ host: "127.0.0.1", port, path, method, headers: all }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
      })
        .once("error", reject)
        .end();
    },
  );
}

/** The status lines of the responses on one connection, once there are that many. */
function statusesOf(bytes: string, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const statuses = () => text.match(/HTTP\/1\.1 \d+/g) ?? [];
    socket
      .on("data", (chunk) => {
        text += chunk;
        if (statuses().length >= count) socket.destroy();
      })
      .once("close", () => resolve(statuses()))
      .once("error", reject);
  });
}

test("plain paths are handled here, all others are left to Next", async () => {
  for (const path of ["/api/v1/auth/me", "/api/auth/me", "/api/trpc/auth.me", "/api/products?limit=1"]) {
    expect((await ask(path)).status, path).toBe(200);
  }
  for (const path of [
    "/",
    "/api/health/live",
    "/api/auth/session",
    "/api/products/export.csv",
    "/api/v1//auth/me",
    "/api/v1/auth/me/",
    "/api/v1/../v1/auth/me",
    "/api/v1/auth/%6de",
    "/api/v1/auth/me?x#y",
    "/api/trpc/auth.me/auth.me",
    "http://evil.example.com/api/v1/auth/me",
  ]) {
    expect((await ask(path)).status, path).toBe(299);
  }
  expect((await ask("/api/v1/auth/me", { method: "PROPFIND" })).status).toBe(299);
  expect((await ask("/api/v1/auth/me", { headers: { rsc: "1" } })).status).toBe(299);
});

test("long responses are compressed once, short ones and those to HEAD are not", async () => {
  const headers = { "accept-encoding": "gzip" };
  const plain = await ask("/api/v1/products");
  const packed = await ask("/api/v1/products", { headers });
  expect(packed.headers).toMatchObject({
    "content-encoding": "gzip",
    "content-length": String(packed.body.length),
    vary: "Origin, Accept-Encoding",
  });
  expect(gunzipSync(packed.body).toString()).toBe(plain.body.toString());
  expect((await ask("/api/v1/auth/csrf-token", { headers })).headers["content-encoding"]).toBeUndefined();
  const head = await ask("/api/v1/products", { method: "HEAD", headers });
  expect(head).toMatchObject({ status: 200, headers: { etag: plain.headers.etag } });
  expect(head.headers["content-encoding"]).toBeUndefined();
});

test("a request whose body is not read to the end gets a response, as does the next one on its connection", async () => {
  const head = (line: string, length: number, ...more: string[]) => {
    const lines = Object.entries(callerHeaders()).map(([name, value]) => `${name}: ${value}`);
    return [`${line} HTTP/1.1`, ...lines, ...more, `Content-Length: ${length}`, "", ""].join("\r\n");
  };
  const json = "Content-Type: application/json";
  const next = head("GET /api/v1/auth/me", 0);
  for (const [line, status, ...more] of [
    ["POST /api/v1/products", 413, json],
    ["POST /api/trpc/products.create", 413, json],
    ["POST /api/v1/products", 415],
    ["POST /api/v1/nothing", 404, json],
    ["DELETE /api/v1/products/1", 400, json],
  ] as const) {
    const bytes = `${head(line, 1_500_000, ...more)}${"x".repeat(1_500_000)}${next}`;
    expect(await statusesOf(bytes, 2), line).toEqual([`HTTP/1.1 ${status}`, "HTTP/1.1 200"]);
  }
});

test.each([
  ["with its headers", Number.POSITIVE_INFINITY],
  ["in parts", 20],
])("reads a body that arrives %s", async (_how, firstPart) => {
  const body = JSON.stringify({ name: "Hammer", sku: unique("SKU"), price: "1.00" });
  const lines = Object.entries(callerHeaders()).map(([name, value]) => `${name}: ${value}`);
  const head = ["POST /api/v1/products HTTP/1.1", ...lines, "Content-Type: application/json"];
  const socket = connect(port, "127.0.0.1");
  const [arrived, responded] = [once(server, "request"), once(socket, "data")];
  socket.write([...head, `Content-Length: ${body.length}`, "", body.slice(0, firstPart)].join("\r\n"));
  await arrived;
  socket.write(body.slice(firstPart));
  expect(String((await responded)[0])).toContain("HTTP/1.1 201");
  socket.destroy();
});

test("a client that disconnects while sending costs nobody else a response", async () => {
  const lines = Object.entries(callerHeaders()).map(([name, value]) => `${name}: ${value}`);
  for (const path of ["/api/v1/products", "/api/trpc/products.create"]) {
    const socket = connect(port, "127.0.0.1");
    const arrived = once(server, "request");
    const sent = ["POST", path, "HTTP/1.1"].join(" ");
    socket.write(
      [sent, ...lines, "Content-Type: application/json", "Content-Length: 9", "", '{"a"'].join("\r\n"),
    );
    await arrived;
    socket.destroy();
    expect((await ask("/api/v1/auth/me")).status).toBe(200);
  }
});
