import { readFile } from "node:fs/promises";
import { createOrganization } from "@test/builders";
import { signedIn } from "@test/callers";
import { call, login, rootDomain, tenantUrl } from "./support/app";
import { http, isHttps } from "./support/http";
import { expect, test } from "./support/test";

const host = `acme.${rootDomain}`;

test("every response has the security headers and a request id", async () => {
  for (const path of ["/login", "/dashboard", "/nowhere", "/api/trpc/auth.me", "/api/health/live"]) {
    const { headers } = await http({ host, path });
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...(isHttps && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
    });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain("unsafe-inline");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("sign-out clears what the browser has stored for this workspace, but no cookie of another", async () => {
  const own = { origin: tenantUrl("acme", ""), "sec-fetch-site": "same-origin" };
  const csrf = await http({ host, path: "/api/auth/csrf", headers: own });
  const { csrfToken } = JSON.parse(csrf.text);
  const cookies = [csrf.headers["set-cookie"] ?? []].flat().map((cookie) => cookie.split(";")[0]);
  const signedOut = await http({
    host,
    path: "/api/auth/signout",
    method: "POST",
    headers: {
      ...own,
      cookie: cookies.join("; "),
      "content-type": "application/x-www-form-urlencoded",
    },
    raw: new URLSearchParams({ csrfToken, callbackUrl: "/login", json: "true" }).toString(),
  });
  expect(signedOut.status).toBe(200);
  expect(signedOut.headers["clear-site-data"]).toBe('"cache", "storage"');
});

test("build files are not sniffed either", async () => {
  const page = await http({ host, path: "/login" });
  const script = /\/_next\/static\/[^"]+\.js/.exec(page.text)?.[0] ?? "";
  for (const path of [script, "/icon.svg", "/_next/static/nothing.js"]) {
    const { headers } = await http({ host, path });
    expect(headers["x-content-type-options"], path).toBe("nosniff");
  }
});

test("nothing fetches or encodes pictures for others", async () => {
  for (const url of ["/icon.svg", "http://169.254.169.254/x"]) {
    const path = `/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`;
    expect((await http({ host, path })).status, path).toBe(404);
  }
});

test("the nonce of a page is new each time and on each of its scripts", async () => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 2; visit += 1) {
    const { headers, text } = await http({ host, path: "/login" });
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
    const scripts = text.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test("a client's request id is ignored", async () => {
  const { headers } = await http({ host, path: "/api/health/live", headers: { "x-request-id": "chosen" } });
  expect(headers["x-request-id"]).not.toBe("chosen");
});

test("bad requests get a clear response of one shape, without internals", async () => {
  const { tokens } = await login("acme");
  const auth = { authorization: `Bearer ${tokens.accessToken}` };
  const big = { name: "x".repeat(1024 * 1024), sku: "TOO-BIG", price: "1.00" };
  const raw = (body: string) =>
    http({
      host,
      path: "/api/trpc/products.create",
      headers: { ...auth, "content-type": "application/json" },
      raw: body,
    });
  const batch = Array.from({ length: 11 }, () => "auth.me").join(",");
  const responses = {
    "body over 1 MiB": [await call("acme", "products.create", { token: tokens.accessToken, body: big }), 413],
    "cut JSON": [await raw('{"name": "ab'), 400],
    "no JSON": [await raw("name=ab"), 400],
    "another shape": [await raw("[1,2,3]"), 400],
    "batch of 11": [await http({ host, path: `/api/trpc/${batch}?batch=1&input={}`, headers: auth }), 400],
    "unknown procedure": [await http({ host, path: "/api/trpc/no.such", headers: auth }), 404],
    "prototype as procedure": [
      await http({ host, path: "/api/trpc/__proto__.toString", headers: auth }),
      404,
    ],
    "input that is no JSON": [
      await http({ host, path: "/api/trpc/products.list?input={", headers: auth }),
      400,
    ],
    "id of another type": [
      await call("acme", "products.byId", { token: tokens.accessToken, query: { id: false } }),
      400,
    ],
    "id as SQL": [
      await call("acme", "products.byId", { token: tokens.accessToken, query: { id: "1 or 1=1" } }),
      400,
    ],
    "broken token": [await call("acme", "auth.me", { token: "a.b.c" }), 401],
  } as const;
  for (const [name, [response, status]] of Object.entries(responses)) {
    expect(response.status, name).toBe(status);
    expect(response.text, name).toMatch(/"message":/);
    expect(response.text, name).not.toMatch(/stack|node_modules|select |from `|\.ts:/i);
  }
});

test("responses say how much of the rate limit is left, counting each call of a batch", async () => {
  const { subdomain, accessToken } = await signedIn(await createOrganization(), "coordinator");
  const headers = { authorization: `Bearer ${accessToken}` };
  const remaining = async (path: string) => {
    const response = await http({ host: `${subdomain}.${rootDomain}`, path, headers });
    return Number(response.headers["ratelimit-remaining"]);
  };
  const before = await remaining("/api/trpc/auth.me");
  const batch = Array.from({ length: 10 }, () => "auth.me").join(",");
  expect(before - (await remaining(`/api/trpc/${batch}?batch=1&input={}`))).toBe(10);
});

test("a client over its limit gets 429 with the time to wait, whatever forwarded headers it sends", async () => {
  const { subdomain, accessToken } = await signedIn(await createOrganization(), "staff");
  const batch = Array.from({ length: 10 }, () => "auth.me").join(",");
  const ask = (headers: Record<string, string> = {}) =>
    http({
      host: `${subdomain}.${rootDomain}`,
      path: `/api/trpc/${batch}?batch=1&input={}`,
      headers: { authorization: `Bearer ${accessToken}`, ...headers },
    });
  const limit = Number((await ask()).headers["ratelimit-limit"]);
  for (let round = 2; round <= limit / 10; round += 1) expect((await ask()).status).toBe(200);
  const disguises: Record<string, string>[] = [
    {},
    { "x-forwarded-for": "203.0.113.9" },
    { forwarded: "for=203.0.113.9" },
  ];
  for (const headers of disguises) {
    const response = await ask(headers);
    expect(response.text).toContain("TOO_MANY_REQUESTS");
    expect(Number(response.headers["retry-after"])).toBeGreaterThan(0);
    expect(response.headers["ratelimit-remaining"]).toBe("0");
  }
});

/** The lines of the access log about a request, once there are some. */
async function logged(requestId: unknown): Promise<unknown[]> {
  const lines = async () => {
    const log = await readFile(process.env.APP_LOG_FILE ?? "", "utf8");
    return log.split("\n").filter((line) => line.includes(String(requestId)) && line.includes('"procedure"'));
  };
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(0);
  return (await lines()).map((line) => JSON.parse(line));
}

test("each download is also one line in the log, with the request id that its errors have", async () => {
  const { tokens, user } = await login("initech", "client");
  const ask = (token: string, method = "GET") =>
    http({
      host: `initech.${rootDomain}`,
      path: "/api/products/export.csv",
      method,
      headers: { authorization: `Bearer ${token}` },
    });
  const download = { procedure: "products.export", type: "file", tenant: "initech", ms: expect.any(Number) };
  for (const method of ["GET", "HEAD"]) {
    const { status, headers } = await ask(tokens.accessToken, method);
    expect(status).toBe(200);
    const requestId = headers["x-request-id"];
    expect(await logged(requestId), method).toEqual([
      expect.objectContaining({ ...download, requestId, user: user.id, outcome: "OK" }),
    ]);
  }
  const refused = await ask("a.b.c");
  const requestId = refused.headers["x-request-id"];
  expect(refused.json()).toMatchObject({ error: "UNAUTHORIZED", requestId });
  expect(await logged(requestId)).toEqual([
    expect.objectContaining({ ...download, requestId, outcome: "UNAUTHORIZED" }),
  ]);
});

test("each call is one line of JSON in the log, which says who called what for how long", async () => {
  const { tokens, user } = await login("initech", "client");
  const { headers } = await call("initech", "products.list", { token: tokens.accessToken, query: {} });
  expect(await logged(headers["x-request-id"])).toEqual([
    expect.objectContaining({
      requestId: headers["x-request-id"],
      tenant: "initech",
      user: user.id,
      procedure: "products.list",
      ms: expect.any(Number),
      outcome: "OK",
    }),
  ]);
});
