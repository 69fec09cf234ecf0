import { request } from "node:http";
import { serveApi } from "@test/api-server";
import { signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { env } from "@/env";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";

/**
 * What cannot be timed in a test is counted: what a call waits for, and the web objects that it creates, each of which
 * costs as much as verifying a token (docs/performance.md).
 */
let server: Awaited<ReturnType<typeof serveApi>>;
let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;
let productId: number;

beforeAll(async () => {
  server = await serveApi();
  admin = await signedInToNewOrganization("admin");
  const made = await call("POST", "/api/v1/products", {
    name: "Steel hammer",
    sku: "HAM-0001",
    price: "12.50",
  });
  productId = Object(made.json).data.id;
  // Its total is cached from now on, however often it is read until the tombstone of the change is lifted.
  await vi.waitFor(async () => {
    await call("GET", "/api/v1/products");
    expect(await redis().keys(totalKeys())).toHaveLength(1);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});
afterAll(async () => {
  await server.close();
  await closeDatabase();
});

const totalKeys = () => keys.tenantTotal(admin.organizationId, "products", "*");

function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const { port } = server;
  const headers = {
    host: `${admin.subdomain}.${env().ROOT_DOMAIN}`,
    authorization: `Bearer ${admin.accessToken}`,
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, json: JSON.parse(text) }));
    });
    sent.on("error", reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** How many of them are created from now until the end of the test. */
function countWebObjects(): { made: number } {
  const count = { made: 0 };
  for (const name of ["Request", "Response", "Headers", "ReadableStream", "AbortController"] as const) {
    const counted = new Proxy(globalThis[name], {
      construct(target, args, newTarget) {
        count.made += 1;
        return Reflect.construct(target, args, newTarget);
      },
    });
    vi.stubGlobal(name, counted);
  }
  return count;
}

const trpc = (procedure: string, input?: unknown) =>
  `/api/trpc/${procedure}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`;

const created = (sku: string) => ({ name: "Steel hammer", sku, price: "12.50" });

it.each([
  ["auth.me", () => call("GET", "/api/v1/auth/me"), { sqlRoundTrips: 0, redisRounds: 1 }],
  ["auth.me, tRPC", () => call("GET", trpc("auth.me")), { sqlRoundTrips: 0, redisRounds: 1 }],
  // The total is read with the session.
  ["products.list", () => call("GET", "/api/v1/products?limit=10"), { sqlRoundTrips: 1, redisRounds: 1 }],
  ["products.list, tRPC", () => call("GET", trpc("products.list", {})), { sqlRoundTrips: 1, redisRounds: 1 }],
  // The total is counted in parallel, and one more that nobody waits for stores it.
  [
    "products.list, for the first time",
    () => call("GET", "/api/v1/products?minPrice=1"),
    { sqlRoundTrips: 2, redisRounds: 2 },
  ],
  ["products.byId", () => call("GET", `/api/v1/products/${productId}`), { sqlRoundTrips: 1, redisRounds: 1 }],
  [
    "products.byId, tRPC",
    () => call("GET", trpc("products.byId", { id: productId })),
    { sqlRoundTrips: 1, redisRounds: 1 },
  ],
  // One more before the change, to invalidate, and one that nobody waits for, to set the new generation.
  [
    "products.create",
    () => call("POST", "/api/v1/products", created("HAM-0002")),
    { sqlRoundTrips: 2, redisRounds: 3 },
  ],
  [
    "products.create, tRPC",
    () => call("POST", trpc("products.create"), created("HAM-0003")),
    { sqlRoundTrips: 2, redisRounds: 3 },
  ],
  [
    "products.update",
    () =>
      call("PATCH", `/api/v1/products/${productId}`, { version: 1, name: "Iron hammer", sku: "HAM-0009" }),
    { sqlRoundTrips: 3, redisRounds: 3 },
  ],
] as const)(
  "%s waits for no more than it has to, without making any of the web's objects",
  async (_, send, expected) => {
    const web = countWebObjects();
    let status = 0;
    const cost = await costOf(async () => {
      ({ status } = await send());
    });
    expect(status).toBeLessThan(300);
    expect({ sqlRoundTrips: cost.sqlRoundTrips, redisRounds: cost.redisRounds, made: web.made }).toEqual({
      ...expected,
      made: 0,
    });
  },
);
