import { loadAttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { attack, type Transport } from "@test/attack-matrix/matrix";
import { createWorld, type World } from "@test/attack-matrix/world";
import { signedInToNewOrganization } from "@test/callers";
import { requestOf } from "@test/rest";
import { z } from "zod";
import { allOperations } from "../src/api/rest/operations";
import type { Operation } from "../src/api/rest/routes";
import { appRouter } from "../src/api/root";
import {
  decodeBrowserSession,
  encodeBrowserSession,
  sessionCookieName,
} from "../src/server/auth/browser-session";
import { secretKeys } from "../src/server/auth/signing-keys";
import { issueSuccessor, verifyToken } from "../src/server/auth/tokens";
import { procedureNames } from "../src/server/procedures";
import { bothEntries, comparable, contentOf, type EntryRequest, raw } from "./support/entries";
import { type Ask, http } from "./support/http";
import { expect, test } from "./support/test";

// Two processes of the app for all of them.
test.describe.configure({ mode: "default" });

const entries = bothEntries({ name: "entries", redisDatabases: [6, 7] });
const { responsesTo, alike } = entries;

let operations: Operation[] = [];
test.beforeAll(async () => {
  operations = await allOperations();
});

/** Calls one entry for the attack matrix, and keeps its responses. */
function recording(domain: string, heard: ReturnType<typeof comparable>[], over: "rest" | "trpc"): Transport {
  return async (call) => {
    const { procedure, type, input, subdomain, accessToken } = call;
    const operation = operations.find((candidate) => candidate.procedure === procedure);
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const ask =
      over === "rest" && operation
        ? { ...requestOf(operation, call), path: `/api/v1${requestOf(operation, call).path}` }
        : {
            method: type === "mutation" ? "POST" : "GET",
            path: `/api/trpc/${procedure}${type === "mutation" ? "" : query}`,
            body: type === "mutation" ? (input ?? {}) : undefined,
          };
    const response = await http({
      ...ask,
      host: subdomain ? `${subdomain}.${domain}` : domain,
      headers: accessToken ? { authorization: `Bearer ${accessToken}` } : {},
    });
    heard.push(comparable(response));
    const { success, error } = response.text.startsWith("data:")
      ? {}
      : Object(JSON.parse(response.text || "{}"));
    const code = typeof error === "string" ? error : (error?.data?.appCode ?? error?.data?.code);
    return {
      code: success || response.status === 200 ? "OK" : String(code),
      text: response.text,
      writes: [],
    };
  };
}

/** Where only responses are compared: the victim's rows, before and after each procedure, are looked at elsewhere. */
async function createUnwatchedWorld(): Promise<World> {
  const { victim, ...world } = await createWorld();
  return { ...world, victim: { ...victim, rows: async () => new Map() } };
}

async function heardBy(domain: string, name: string, world: World, over: "rest" | "trpc") {
  const fixtures = await loadAttackFixtures();
  const heard: ReturnType<typeof comparable>[] = [];
  await attack(appRouter, name, { fixtures, world, transport: recording(domain, heard, over) });
  return heard;
}

// A minute: the matrix itself is in `npm test` twice, in process and over HTTP.
test("every operation, or procedure without one, responds the same for every principal and kind of id", {
  tag: "@ops",
}, async () => {
  test.setTimeout(480_000);
  const overRest = new Set(operations.map(({ procedure }) => procedure));
  const worlds = [await createUnwatchedWorld(), await createUnwatchedWorld()] as const;
  for (const name of await procedureNames(appRouter)) {
    const over = overRest.has(name) ? "rest" : "trpc";
    const [own, routes] = await Promise.all([
      heardBy(entries.own, name, worlds[0], over),
      heardBy(entries.routes, name, worlds[1], over),
    ]);
    expect(own.length, name).toBeGreaterThan(0);
    expect.soft(own, name).toEqual(routes);
  }
});

const hammer = (sku: string) => ({ name: "Steel hammer", sku, price: "12.50" });

test("creating, changing and retrying respond the same, whichever entry has made the change before", async () => {
  const made = await http({
    host: `${entries.admin.subdomain}.${entries.own}`,
    path: "/api/v1/products",
    body: hammer("TWIN-0001"),
    headers: { authorization: `Bearer ${entries.admin.accessToken}`, "idempotency-key": "twin-1" },
  });
  expect(made.status).toBe(201);
  const { data } = z.object({ data: z.object({ id: z.number() }) }).parse(made.json());
  const path = `/api/v1/products/${data.id}`;
  const again = {
    path: "/api/v1/products",
    body: hammer("TWIN-0001"),
    headers: { "idempotency-key": "twin-1" },
  };
  const replayed = await alike(again);
  expect(replayed).toMatchObject({
    status: 201,
    text: made.text,
    headers: { "idempotency-replayed": "true" },
  });
  const legacy = {
    ...again,
    path: "/api/products",
    headers: { "idempotency-key": "twin-legacy" },
    body: hammer("TWIN-0002"),
  };
  const firstByLegacy = await responsesTo(legacy);
  expect([firstByLegacy.own.status, firstByLegacy.routes.status].sort()).toEqual([201, expect.any(Number)]);
  expect((await alike(legacy)).status).toBe(201);
  await alike({ ...again, body: hammer("TWIN-0009") }, "another body under a key");
  await alike({ ...again, headers: { "idempotency-key": "" } }, "an empty key");
  await alike({ ...again, headers: {}, body: hammer("TWIN-0001") }, "a duplicate");
  const etag = String(made.headers.etag);
  expect(
    (await alike({ path, headers: { "if-none-match": String((await alike({ path })).headers.etag) } }))
      .status,
  ).toBe(304);
  for (const match of ['"7"', 'W/"1"', "1", '"x-1"', etag.replace(/^"\d+/, '"1')]) {
    await alike(
      { method: "PATCH", path, body: { stock: 1 }, headers: { "if-match": match } },
      `If-Match: ${match}`,
    );
  }
  expect((await alike({ method: "PATCH", path, body: { stock: 1 } })).status).toBe(428);
  const changed = await http({
    host: `${entries.admin.subdomain}.${entries.own}`,
    path,
    method: "PATCH",
    body: { stock: 9 },
    headers: { authorization: `Bearer ${entries.admin.accessToken}`, "if-match": etag },
  });
  expect(changed.status).toBe(200);
  expect(
    (await alike({ method: "PATCH", path, body: { stock: 2 }, headers: { "if-match": etag } })).status,
  ).toBe(412);
});

test("odd requests get the same response", async () => {
  const json = { "content-type": "application/json" };
  const list = encodeURIComponent(JSON.stringify({ limit: 1 }));
  const batch = (count: number) => `${Array.from({ length: count }, () => "auth.me").join(",")}?batch=1`;
  const requests: EntryRequest[] = [
    { path: "/api/v1/products?limit=1&limit=2" },
    { path: "/api/v1/products?unknown=1" },
    { path: "/api/v1/products?limit=x" },
    { path: "/api/v1/products?search=%E0%A4%A" },
    { path: "/api/v1/nothing" },
    { path: "/api/v1" },
    { path: "/api/v1/" },
    { path: "/api/v1/products/" },
    { path: "/api/v1//products" },
    { path: "/api/v1/products/%31" },
    { path: "/api/v1/products/..%2Fproducts" },
    { path: "/api/v1/%2e%2e/v1/products" },
    { path: "/api/v1/../v1/products" },
    { path: "/api/v1/products\\1" },
    { path: "/api/v1/products/__proto__" },
    { path: "/API/V1/products" },
    { path: "/api/Products" },
    { path: "/api/auth/me" },
    { path: "/api/auth/session" },
    { path: "/api/products/export.csv" },
    { path: "/api/users" },
    { path: "/api/users/" },
    { path: "/api/users/1/nothing" },
    ...["HEAD", "OPTIONS", "PUT", "PROPFIND", "TRACE"].flatMap((method) => [
      { method, path: "/api/v1/products" },
      { method, path: "/api/v1/nothing" },
      { method, path: "/api/trpc/auth.me" },
      { method, path: "/api/auth/me" },
    ]),
    { method: "POST", path: "/api/v1/products", raw: "{", headers: json },
    { method: "POST", path: "/api/v1/products", raw: "[]", headers: json },
    { method: "POST", path: "/api/v1/products", raw: "", headers: json },
    { method: "POST", path: "/api/v1/products" },
    { method: "POST", path: "/api/v1/products", raw: "a=b", headers: { "content-type": "text/plain" } },
    { method: "POST", path: "/api/v1/products", raw: `{"name":"${"x".repeat(1024 * 1024)}"}`, headers: json },
    { method: "GET", path: "/api/v1/products?limit=1", raw: "{}", headers: json },
    { method: "DELETE", path: "/api/v1/products/1", raw: "{}", headers: json },
    { path: `/api/trpc/products.list?input=${list}` },
    { path: "/api/trpc/products.list?input={" },
    { path: "/api/trpc/products.list?input=1" },
    { path: "/api/trpc/products.list" },
    { path: "/api/trpc/no.such" },
    { path: "/api/trpc/__proto__.toString" },
    { path: "/api/trpc/" },
    { path: "/api/trpc/auth.me/auth.me" },
    { path: "/api/trpc/products.create" },
    { path: "/api/trpc/auth%2Eme" },
    { path: "/api/trpc/%E0%A4%A" },
    { path: `/api/trpc/${batch(1)}` },
    { path: `/api/trpc/${batch(10)}&input={}` },
    { path: `/api/trpc/${batch(11)}&input={}` },
    { path: "/api/trpc/auth.me,no.such?batch=1&input={}" },
    { path: "/api/trpc/auth.me,products.create?batch=1&input={}" },
    { path: "/api/trpc/auth.me,products.byId?batch=1&input={}" },
    { path: "/api/trpc/auth.me%2Cauth.me?batch=1&input={}" },
    { path: "/api/trpc/auth.me?batch=1&input=[]" },
    { path: "/api/trpc/auth.me?batch=1&input={}", headers: { accept: "application/jsonl" } },
    { path: "/api/trpc/auth.me?batch=1", headers: { "trpc-accept": "application/jsonl" } },
    { path: "/api/trpc/auth.me", headers: { accept: "text/event-stream" } },
    { path: "/api/trpc/auth.me?connectionParams=x" },
    { method: "POST", path: "/api/trpc/auth.me", raw: "{}", headers: json },
    { method: "POST", path: "/api/trpc/products.create", raw: "{", headers: json },
    { method: "POST", path: "/api/trpc/products.create", raw: "", headers: json },
    { method: "POST", path: "/api/trpc/products.create" },
    {
      method: "POST",
      path: "/api/trpc/products.create",
      raw: "a=b",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    },
    {
      method: "POST",
      path: "/api/trpc/products.create",
      raw: "x",
      headers: { "content-type": "application/octet-stream" },
    },
    { method: "POST", path: "/api/trpc/products.create", raw: `"${"x".repeat(1024 * 1024)}"`, headers: json },
    { path: "/api/v1/auth/me", headers: { authorization: "Bearer a.b.c" } },
    { path: "/api/v1/auth/me", headers: { authorization: "" } },
    { path: "/api/v1/auth/me", headers: { authorization: "Bearer mmr_000000000000_x" } },
    { path: "/api/trpc/auth.me", headers: { authorization: "Basic eDp5" } },
  ];
  for (const request of requests) await alike(request);
});

test("both entries treat forged headers, hosts and origins the same", async () => {
  const me = "/api/v1/auth/me";
  const forged: Record<string, string>[] = [
    { "x-tenant-subdomain": "globex" },
    { "x-request-id": "chosen", "x-mmr-path": "/elsewhere" },
    { "x-session-renewal-failed": "1" },
    {
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "globex.example.com",
      forwarded: "for=203.0.113.9",
    },
    { "x-middleware-subrequest": "middleware", "x-middleware-next": "1" },
    { "x-middleware-rewrite": "/api/health/live", "x-matched-path": "/login", "x-nextjs-data": "1" },
    { rsc: "1", "next-router-state-tree": "x", "next-action": "x" },
  ];
  for (const headers of forged) {
    const response = await alike({ path: me, headers }, JSON.stringify(headers));
    // A navigation between pages is redirected by Next, wherever it leads.
    expect(response.status).toBe(headers.rsc ? 307 : 200);
    expect(response.headers["x-request-id"]).not.toBe("chosen");
    const nobody = await alike({ path: me, headers: { ...headers, authorization: "" } });
    expect(nobody.status).toBe(headers.rsc ? 307 : 401);
  }
  const hosts: ((domain: string) => string)[] = [
    (domain) => domain,
    (domain) => `www.${domain}`,
    (domain) => `a.${entries.admin.subdomain}.${domain}`,
    (domain) => `${entries.admin.subdomain}.${domain}`.toUpperCase(),
    (domain) => `${entries.admin.subdomain}.${domain.split(":")[0]}.:${domain.split(":")[1]}`,
    (domain) => `${entries.admin.subdomain}.${domain.split(":")[0]}:1${domain.split(":")[1]}`,
    () => "evil.example.com:80",
    () => "127.0.0.1",
  ];
  for (const at of hosts) {
    // The connection goes to the same process, whatever the header says.
    const [own, routes] = await Promise.all(
      [entries.own, entries.routes].map((domain) => {
        const head = [
          `GET ${me} HTTP/1.1`,
          `Host: ${at(domain)}`,
          `Authorization: Bearer ${entries.admin.accessToken}`,
        ];
        return raw(domain, [...head, "Connection: close", "", ""].join("\r\n"));
      }),
    );
    expect.soft(contentOf(own), String(at)).toEqual(contentOf(routes));
  }
  const shop = "https://shop.example.com";
  for (const headers of [{ origin: shop }, { origin: "null" }]) {
    await alike({ path: me, headers });
    const asked = { ...headers, "access-control-request-method": "GET" };
    await alike({ method: "OPTIONS", path: me, headers: asked });
  }
});

test("both entries accept, renew and protect a browser's session the same", async () => {
  const name = sessionCookieName();
  const fresh = await encodeBrowserSession(entries.admin);
  const asBrowser = (cookie: string, more: Record<string, string> = {}) => ({
    authorization: undefined,
    cookie: `theme=dark; ${name}=${cookie}; other=a%20b`,
    "sec-fetch-site": "same-origin",
    ...more,
  });
  const ask = async (
    domain: string,
    subdomain: string,
    headers: Record<string, string | undefined>,
    rest: Partial<Ask> = {},
  ) => {
    const sent = Object.fromEntries(
      Object.entries(headers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    );
    return http({ host: `${subdomain}.${domain}`, path: "/api/trpc/auth.me", ...rest, headers: sent });
  };
  for (const headers of [
    asBrowser(fresh),
    asBrowser(fresh, { "sec-fetch-site": "same-site" }),
    asBrowser(fresh, { "sec-fetch-site": "cross-site" }),
    asBrowser("broken"),
  ]) {
    const [own, routes] = await Promise.all(
      [entries.own, entries.routes].map((domain) => ask(domain, entries.admin.subdomain, headers)),
    );
    if (own && routes)
      expect.soft(comparable(own), JSON.stringify(headers).slice(0, 80)).toEqual(comparable(routes));
    const change = { path: "/api/trpc/products.create", method: "POST", body: hammer("CSRF-0001") };
    const [one, other] = await Promise.all(
      [entries.own, entries.routes].map((domain) => ask(domain, entries.admin.subdomain, headers, change)),
    );
    if (one && other) expect.soft(comparable(one)).toEqual(comparable(other));
    expect(one?.status).not.toBe(200);
  }
  const renewals = [];
  for (const domain of [entries.own, entries.routes]) {
    const person = await signedInToNewOrganization("admin");
    const token = verifyToken("refresh", person.refreshToken);
    const [secret] = secretKeys();
    if (!token) throw new Error("The session is over");
    const { token: accessToken } = await issueSuccessor(
      "access",
      token,
      new Date(Date.now() - 3_600_000),
      secret,
    );
    const cookie = await encodeBrowserSession({ accessToken, refreshToken: person.refreshToken });
    for (const path of ["/api/trpc/auth.me", "/api/v1/auth/me"]) {
      const response = await ask(domain, person.subdomain, asBrowser(cookie), { path });
      expect(response.status).toBe(200);
      const set = String(response.headers["set-cookie"]);
      const renewed = await decodeBrowserSession(set.split(";")[0]?.slice(name.length + 1) ?? "");
      expect(verifyToken("access", renewed?.accessToken ?? "")).toMatchObject({ userId: person.userId });
      renewals.push({
        attributes: set.replace(/^[^;]+/, ""),
        ...comparable({ ...response, headers: { ...response.headers, "set-cookie": "" } }),
      });
    }
  }
  const [trpcByOwn, restByOwn, trpcByRoutes, restByRoutes] = renewals;
  expect(trpcByOwn).toEqual(trpcByRoutes);
  expect(restByOwn).toEqual(restByRoutes);
});
