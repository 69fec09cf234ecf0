import { startMailServer } from "@test/mail-server";
import { Redis } from "ioredis";
import { createConnection } from "mysql2/promise";
import { call, demoPassword, login, tenantUrl } from "./support/app";
import { http } from "./support/http";
import { startOwnServers } from "./support/own-servers";
import { expect, expectAccessible, signIn, test } from "./support/test";

// Each bound allows for a slow machine, and is below the result if something waited once more.
/** The timeout of a Redis command is 1 s. */
const promptMs = 1900;
/** A statement may take 5 s, and waiting for a connection 2 s. */
const boundedMs = 11_000;
/** If nothing is sent to a service known to be down: waiting for a connection would take 2 s. */
const atOnceMs = 1900;
/** A page in progress when the fault begins, and then the longest ping: 2 s for a connection, 0.3 s more to be sure. */
const noticedMs = 10_000;

test.describe.configure({ mode: "serial" });

let own: Awaited<ReturnType<typeof startOwnServers>>;
let token: string;

test.beforeAll(async () => {
  own = await startOwnServers();
  token = (await login("acme", "admin", own.domain)).tokens.accessToken;
});
test.afterAll(() => own?.stop());

const api = (procedure: string, options: Parameters<typeof call>[2] = {}) =>
  call("acme", procedure, { token, domain: own.domain, ...options });
const page = (path: string) =>
  http({ host: `acme.${own.domain}`, path, headers: { accept: "text/html,*/*;q=0.8" } });
const ready = async () => (await http({ host: own.domain, path: "/api/health/ready" })).status;

async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const startedAt = performance.now();
  return [await work, performance.now() - startedAt];
}

/** Waits until a page says that something is away. */
const noticed = () =>
  expect.poll(async () => (await page("/login")).status, { timeout: noticedMs, intervals: [50] }).toBe(503);

/** Brings a service back, and waits until the app reports that it has noticed, which needs no restart. */
async function recover(bringBack: () => Promise<void>) {
  await bringBack();
  await expect.poll(async () => (await page("/login")).status, { timeout: noticedMs }).toBe(200);
  expect(await ready()).toBe(200);
}

for (const fault of ["stopped", "hung"] as const) {
  test(`with Redis ${fault} the API responds with 503 promptly, public calls work, and nobody is signed out`, async () => {
    const bringBack = await own.faults[fault]("redis");
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
    const bringBack = await own.faults[fault]("database");
    try {
      await noticed();
      const body = { name: "Written by halves", sku: `OUTAGE-${fault}`, price: "1.00", stock: 1 };
      const [created, ms] = await timed(api("products.create", { body }));
      expect(created.status).toBe(503);
      expect(created.text).toContain("SERVICE_UNAVAILABLE");
      expect(Number(created.headers["retry-after"])).toBeGreaterThan(0);
      expect(ms).toBeLessThan(boundedMs);
      const [answer, pageMs] = await timed(page("/dashboard"));
      expect(answer.status).toBe(503);
      expect(answer.headers["retry-after"]).toBeDefined();
      expect(pageMs).toBeLessThan(atOnceMs);
      expect(await ready()).toBe(503);
    } finally {
      await recover(bringBack);
    }
    expect(await count()).toBe(before);
  });
}

test("after FLUSHALL a session still works and a revoked token stays revoked", async () => {
  const ended = await login("acme", "staff", own.domain);
  await api("auth.logout", { token: ended.tokens.accessToken, body: {} });
  const redis = new Redis(own.redisUrl);
  await redis.flushall();
  redis.disconnect();
  expect((await api("auth.me")).status).toBe(200);
  expect((await api("auth.me", { token: ended.tokens.accessToken })).status).toBe(401);
});

test("with every connection in use, a call waits 2 s and gets 503, and the next one works", async () => {
  const blocker = await createConnection(own.databaseUrl);
  await blocker.query("lock tables products write");
  try {
    const held = Array.from({ length: 6 }, () => timed(api("products.list", { query: {} })));
    for (const [answer, ms] of await Promise.all(held)) {
      expect(answer.status).toBe(503);
      expect(ms).toBeLessThan(boundedMs);
    }
  } finally {
    await blocker.end();
  }
  await expect.poll(async () => (await api("products.list", { query: {} })).status).toBe(200);
});

test("signing out while MySQL is down reports the failure, and works afterwards", async ({
  page: browserPage,
  context,
}) => {
  await signIn(browserPage, "acme", "client", own.domain);
  const session = (await context.cookies()).find((cookie) => cookie.name === "mmr.session");
  const headers = { cookie: `mmr.session=${session?.value}`, "sec-fetch-site": "same-origin" };
  const signOut = async () => {
    await browserPage.getByRole("button", { name: /Account of/ }).click();
    await browserPage.getByRole("menuitem", { name: "Sign out" }).click();
  };
  const bringBack = await own.faults.stopped("database");
  try {
    await signOut();
    await expect(browserPage.getByText("You are still signed in")).toBeVisible();
    expect((await context.cookies()).map(({ name }) => name)).toContain("mmr.session");
  } finally {
    await recover(bringBack);
  }
  await signOut();
  await browserPage.waitForURL("**/login**");
  expect((await api("auth.me", { token: undefined, headers })).status).toBe(401);
});

test("people see an outage at once, in place and on a page, and pages recover by themselves", async ({
  page: browserPage,
}) => {
  await signIn(browserPage, "acme", "admin", own.domain);
  await browserPage.goto(tenantUrl("acme", "/dashboard/products", own.domain));
  await expect(browserPage.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  const bringBack = await own.faults.hung("redis");
  try {
    const asked: string[] = [];
    browserPage.on("request", (request) => {
      if (request.url().includes("products.list")) asked.push(request.url());
    });
    await browserPage.getByLabel("Search products").fill("nothing has this name");
    await expect(browserPage.getByText("Temporarily unavailable")).toBeVisible();
    expect(asked).toHaveLength(1);
    await noticed();
    const url = tenantUrl("acme", "/dashboard/products?sort=-price", own.domain);
    expect((await browserPage.goto(url))?.status()).toBe(503);
    await expect(browserPage.getByRole("heading", { name: "Temporarily unavailable" })).toBeVisible();
    await expectAccessible(browserPage);
    await browserPage.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(browserPage);
    await browserPage.setViewportSize({ width: 320, height: 640 });
    expect(await browserPage.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await recover(bringBack);
    await expect(browserPage.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
    expect(browserPage.url()).toBe(url);
  } finally {
    await bringBack();
  }
});

test("with the mail server down a sign-up succeeds, and its mail arrives once it is back", async () => {
  const subdomain = `mail-${Date.now().toString(36)}`;
  const email = `owner@${subdomain}.test`;
  const host = `${subdomain}.${own.domain}`;
  const signedUp = await http({
    host: own.domain,
    path: "/api/trpc/signUp.create",
    body: {
      organizationName: `Company ${subdomain}`,
      subdomain,
      firstName: "Ann",
      lastName: "Birch",
      email,
      password: "seven purple walruses dance",
    },
  });
  expect(signedUp.status).toBe(200);
  await expect
    .poll(() => own.log().filter((line) => line.includes("mail not sent")).length)
    .toBeGreaterThan(0);
  const server = await startMailServer({ port: own.smtpPort });
  try {
    await expect.poll(() => server.received.length, { timeout: 60_000 }).toBe(1);
    const [received] = server.received;
    expect(received?.recipients).toEqual([email]);
    const token = /#token=([\w-]{43})/.exec(received?.mail.text ?? "")?.[1];
    const verified = await http({ host, path: "/api/trpc/auth.verifyEmail", body: { token } });
    expect(verified.text).toContain(email);
    expect(verified.status).toBe(200);
  } finally {
    await server.stop();
  }
});

test("a defect returns only a request id, and the log has its cause without anyone's values", async () => {
  const database = await createConnection(own.databaseUrl);
  await database.query("rename table products to products_away");
  const answer = await api("products.list", { query: { search: "somebodys-value" } });
  await database.query("rename table products_away to products");
  await database.end();
  expect(answer.status).toBe(500);
  const requestId = String(answer.headers["x-request-id"]);
  expect(JSON.parse(answer.text).error).toMatchObject({
    message: "Internal server error",
    data: { requestId },
  });
  expect(answer.text).not.toMatch(/products_away|select|stack|doesn't exist|somebodys-value/i);
  const lines = own.log().filter((line) => line.includes(requestId));
  expect(lines.join()).toContain("products' doesn't exist");
  expect(lines.join()).not.toContain("somebodys-value");
});

test("SIGTERM makes readiness fail while requests are served, then the app ends with exit code 0", async () => {
  const blocker = await createConnection(own.databaseUrl);
  await blocker.query("lock tables products write");
  const ending = own.stopApp();
  await expect
    .poll(async () => (await http({ host: own.domain, path: "/api/health/ready" })).text)
    .toContain("stopping");
  expect(await ready()).toBe(503);
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
