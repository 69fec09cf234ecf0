import { Redis } from "ioredis";
import { createConnection } from "mysql2/promise";
import { demoPassword, login } from "./support/app";
import { http } from "./support/http";
import { serversToStop } from "./support/outage";
import { expect, test } from "./support/test";

// Each bound allows for a slow machine, and is below the result if something waited once more.
/** The timeout of a Redis command is 1 s. */
const promptMs = 1900;
/** A statement may take 5 s, and waiting for a connection 2 s. */
const boundedMs = 11_000;
/** If nothing is sent to a service known to be down: waiting for a connection would take 2 s. */
const atOnceMs = 1900;

const servers = serversToStop("outage");
const { api, page, ready, noticed, recover } = servers;

async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const startedAt = performance.now();
  return [await work, performance.now() - startedAt];
}

for (const fault of ["stopped", "hung"] as const) {
  test(`with Redis ${fault} all but public calls get 503 promptly, without anybody being signed out`, async () => {
    const bringBack = await servers.own.faults[fault]("redis");
    try {
      await noticed();
      const [me, ms] = await timed(api("auth.me"));
      expect(me.status).toBe(503);
      expect(me.text).toContain("SERVICE_UNAVAILABLE");
      expect(Number(me.headers["retry-after"])).toBeGreaterThan(0);
      expect(ms).toBeLessThan(promptMs);
      // Needs Redis several times over.
      const body = { email: "admin@acme.test", password: demoPassword };
      const [attempt, attemptMs] = await timed(api("auth.login", { token: undefined, body }));
      expect(attempt.status).toBe(503);
      expect(attemptMs).toBeLessThan(promptMs);
      // Needs only MySQL if the token is not one of ours; its limit is counted in the process.
      const [renewal, renewalMs] = await timed(
        api("auth.refresh", { token: undefined, body: { refreshToken: "a.b.c" } }),
      );
      expect(renewal.status).toBe(401);
      expect(renewal.headers["ratelimit-remaining"]).toBeDefined();
      expect(renewalMs).toBeLessThan(promptMs);
      expect(await ready()).toBe(503);
    } finally {
      await recover(bringBack);
    }
    expect((await api("auth.me")).status).toBe(200);
  });

  test(`with MySQL ${fault} calls get 503 in bounded time and no write is half done`, async () => {
    const count = async () => {
      const { total } = JSON.parse((await api("products.list", { query: {} })).text).result.data.pagination;
      return Number(total);
    };
    const before = await count();
    const bringBack = await servers.own.faults[fault]("database");
    try {
      await noticed();
      const body = { name: "Written by halves", sku: `OUTAGE-${fault}`, price: "1.00", stock: 1 };
      const [created, ms] = await timed(api("products.create", { body }));
      expect(created.status).toBe(503);
      expect(created.text).toContain("SERVICE_UNAVAILABLE");
      expect(Number(created.headers["retry-after"])).toBeGreaterThan(0);
      expect(ms).toBeLessThan(boundedMs);
      const [response, pageMs] = await timed(page("/dashboard"));
      expect(response.status).toBe(503);
      expect(response.headers["retry-after"]).toBeDefined();
      expect(pageMs).toBeLessThan(atOnceMs);
      expect(await ready()).toBe(503);
    } finally {
      await recover(bringBack);
    }
    expect(await count()).toBe(before);
  });
}

test("after FLUSHALL a session still works and a revoked token stays revoked", async () => {
  const ended = await login("acme", "staff", servers.own.domain);
  await api("auth.logout", { token: ended.tokens.accessToken, body: {} });
  const redis = new Redis(servers.own.redisUrl);
  await redis.flushall();
  redis.disconnect();
  expect((await api("auth.me")).status).toBe(200);
  expect((await api("auth.me", { token: ended.tokens.accessToken })).status).toBe(401);
});

test("with every connection in use, calls get 503 after a bounded wait until one is free", async () => {
  const blocker = await createConnection(servers.own.databaseUrl);
  await blocker.query("lock tables products write");
  try {
    const held = Array.from({ length: 6 }, () => timed(api("products.list", { query: {} })));
    for (const [response, ms] of await Promise.all(held)) {
      expect(response.status).toBe(503);
      expect(ms).toBeLessThan(boundedMs);
    }
  } finally {
    await blocker.end();
  }
  await expect.poll(async () => (await api("products.list", { query: {} })).status).toBe(200);
});

test("a defect returns only a request id, by which the log has its cause without anyone's values", async () => {
  const database = await createConnection(servers.own.databaseUrl);
  await database.query("rename table products to products_away");
  const response = await api("products.list", { query: { search: "somebodys-value" } });
  await database.query("rename table products_away to products");
  await database.end();
  expect(response.status).toBe(500);
  const requestId = String(response.headers["x-request-id"]);
  expect(JSON.parse(response.text).error).toMatchObject({
    message: "Internal server error",
    data: { requestId },
  });
  expect(response.text).not.toMatch(/products_away|select|stack|doesn't exist|somebodys-value/i);
  const lines = servers.own.log().filter((line) => line.includes(requestId));
  expect(lines.join()).toContain("products' doesn't exist");
  expect(lines.join()).not.toContain("somebodys-value");
});

test("SIGTERM makes readiness fail while requests are served, then the app ends with exit code 0", async () => {
  const blocker = await createConnection(servers.own.databaseUrl);
  await blocker.query("lock tables products write");
  /** What a proxy is told that would like to use its connection again. */
  const reuse = async () => {
    const ask = { host: servers.own.domain, path: "/api/health/live", headers: { connection: "keep-alive" } };
    return (await http(ask)).headers.connection;
  };
  expect(await reuse()).toBe("keep-alive");
  const ending = servers.own.stopApp();
  await expect
    .poll(async () => (await http({ host: servers.own.domain, path: "/api/health/ready" })).text)
    .toContain("stopping");
  expect(await ready()).toBe(503);
  expect(await reuse()).toBe("close");
  expect((await api("auth.me")).status).toBe(200);
  // Held beyond the moment at which new sign-ins stop.
  const inFlight = api("products.list", { query: {} });
  const refusal = () =>
    api("auth.me").then(
      () => "",
      (error: Error) => error.message,
    );
  await expect.poll(refusal, { intervals: [50] }).toContain("ECONNREFUSED");
  await blocker.end();
  expect((await inFlight).status).toBe(200);
  expect(await ending).toBe("");
});
