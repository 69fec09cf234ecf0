import { once } from "node:events";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Installation, startInstallation } from "./support/installation";
import { signIn } from "./support/load";
import { request } from "./support/request";

let installation: Installation;
let host: string;
beforeAll(async () => {
  installation = await startInstallation("nginx");
  host = `acme.${installation.domain}`;
});
afterAll(() => installation?.stop());

const errorOf = (json: unknown) => {
  const { requestId: _, ...error } = z.record(z.string(), z.unknown()).parse(json);
  return error;
};

/** Sends only the head of a request, and returns the response, without ever sending the body. */
async function headAlone(port: number, path: string): Promise<{ status: number; body: string }> {
  const socket = connect(port, "127.0.0.1");
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 5000000\r\n\r\n`,
  );
  let received = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    received += chunk;
    if (isWhole(received)) socket.destroy();
  });
  await once(socket, "close");
  const [head = "", body = ""] = received.split("\r\n\r\n", 2);
  return { status: Number(head.split(" ")[1]), body };
}

const isWhole = (text: string) => {
  const [head = "", body = ""] = text.split("\r\n\r\n", 2);
  return body.length > 0 && body.length >= Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
};

/** A script of the sign-in page, large enough to be compressed. */
async function scriptPath(): Promise<string> {
  const { text } = await request({ host, path: "/login" });
  const paths = [...text.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, path = ""]) => path);
  for (const path of paths) {
    const { body } = await request({ host, path });
    if (body.length > 10_000) return path;
  }
  throw new Error("The page has no script");
}

it("each subdomain is its own tenant, unlike other hosts", async () => {
  for (const subdomain of ["acme", "globex"]) {
    const own = `${subdomain}.${installation.domain}`;
    const { accessToken: token } = await signIn(own, `admin@${subdomain}.test`);
    expect((await request({ host: own, path: "/api/v1/auth/me", token })).status).toBe(200);
    const other = `initech.${installation.domain}`;
    expect((await request({ host: other, path: "/api/v1/auth/me", token })).status).toBe(401);
  }
  expect((await request({ host: `nobody.${installation.domain}`, path: "/login" })).status).toBe(404);
  expect((await request({ host, port: Number(host.split(":")[1]), path: "/api/health/ready" })).status).toBe(
    200,
  );
});

it("the app knows the IP that nginx was called from, not the one that a client claims", async () => {
  const body = { email: "admin@acme.test", password: "Demo-passw0rd!" };
  const headers = { "x-forwarded-for": "203.0.113.9", forwarded: "for=203.0.113.9" };
  const login = await request({ host, path: "/api/v1/auth/login", body, headers });
  const { accessToken: token } = z
    .object({ data: z.object({ tokens: z.object({ accessToken: z.string() }) }) })
    .parse(login.json()).data.tokens;
  const sessions = await request({ host, path: "/api/v1/auth/sessions", token });
  const ips = z.object({ data: z.array(z.object({ ip: z.string() })) }).parse(sessions.json());
  expect(new Set(ips.data.map(({ ip }) => ip))).toEqual(new Set(["127.0.0.1"]));
});

it.each([
  "/api/v1/products",
  "/api/trpc/products.create",
  "/api/v1/products/1/files",
  "/api/trpc/products.files.add",
])("a body over the limit of %s is refused before it is sent, as the app refuses it", async (path) => {
  const requests = () => installation.nginx.log().filter((line) => line.startsWith(`POST ${path} 413`));
  const atNginx = await headAlone(Number(host.split(":")[1]), path);
  expect(atNginx.status).toBe(413);
  await expect.poll(requests, { timeout: 60_000 }).toEqual([`POST ${path} 413 upstream=- statuses=-`]);
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const atApp = await request({
    host,
    port: installation.apps[0].port,
    path,
    token,
    body: { name: "x".repeat(5_000_000) },
  });
  expect(atApp.status).toBe(413);
  const [own, ofApp] = [errorOf(JSON.parse(atNginx.body)), errorOf(atApp.json())];
  expect(withoutRequest(own)).toEqual(withoutRequest(ofApp));
});

/** tRPC errors name procedure and request, which nginx does not know. */
const withoutRequest = (error: unknown) =>
  JSON.parse(
    JSON.stringify(error, (key, value) => (key === "requestId" || key === "path" ? undefined : value)),
  );

describe("build files", () => {
  it("are compressed with Brotli or gzip, as the client accepts", async () => {
    const path = await scriptPath();
    const plain = await request({ host, path });
    expect(plain.headers).not.toHaveProperty("content-encoding");
    const zipped = await request({ host, path, headers: { "accept-encoding": "gzip" } });
    expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    if (!process.env.OPS_NGINX_BROTLI) return;
    const smaller = await request({ host, path, headers: { "accept-encoding": "gzip, br" } });
    expect(smaller.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(smaller.body).equals(plain.body)).toBe(true);
  });

  it("come from nginx's cache for browsers to cache", async () => {
    const path = await scriptPath();
    await request({ host, path });
    const { headers } = await request({ host: `globex.${installation.domain}`, path });
    expect(headers).toMatchObject({
      "x-cache": "HIT",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
  });

  it("are all that is cached: neither pages nor API responses, whatever their URL", async () => {
    const { accessToken: token } = await signIn(host, "admin@acme.test");
    for (const path of [
      "/api/v1/auth/me",
      "/login",
      "/api/v1/auth/me/..%2f..%2f..%2f..%2f_next/static/x.js",
      "/api/v1/auth/me/%2e%2e/%2e%2e/%2e%2e/%2e%2e/_next/static/x.js",
      "/_next/static/..%2f..%2fapi/v1/auth/me",
      "/_next/static/%2e%2e/%2e%2e/api/v1/auth/me",
    ]) {
      for (let count = 0; count < 2; count += 1) {
        const { headers } = await request({ host, path, token });
        expect(headers["x-cache"] ?? "none", path).not.toBe("HIT");
      }
      const anyone = await request({ host, path });
      expect(anyone.text, path).not.toContain("admin@acme.test");
    }
  });
});

it("API responses are compressed by the app and keep the ETag that changes need", async () => {
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const headers = { "accept-encoding": "br" };
  const path = "/api/v1/products?limit=100";
  const through = await request({ host, path, token, headers });
  const direct = await request({ host, port: installation.apps[0].port, path, token, headers });
  expect(through.headers["content-encoding"]).toBe("br");
  expect(through.headers.etag).toBe(direct.headers.etag);
});
