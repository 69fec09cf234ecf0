import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Installation, startInstallation } from "./support/installation";
import { signIn } from "./support/load";
import { request } from "./support/request";

/** What one process does, the other one knows with the very next request. */
let installation: Installation;
let host: string;
beforeAll(async () => {
  installation = await startInstallation("instances");
  host = `acme.${installation.domain}`;
});
afterAll(() => installation?.stop());

type Sent = Omit<Parameters<typeof request>[0], "host" | "port">;
const first = (sent: Sent) => request({ host, port: installation.apps[0].port, ...sent });
const second = (sent: Sent) => request({ host, port: installation.apps[1].port, ...sent });

const withId = z.object({ data: z.object({ id: z.number() }) });
const madeKey = z.object({ data: z.object({ apiKey: z.object({ id: z.number() }), key: z.string() }) });
const list = z.object({ data: z.array(z.object({ name: z.string(), sku: z.string() })) });
const password = "Demo-passw0rd!";

describe("what is revoked through one process", () => {
  it("a session is refused by the other", async () => {
    const { accessToken: token } = await signIn(host, "staff@acme.test");
    const me: Sent = { path: "/api/v1/auth/me", token };
    // Both have it in their caches.
    for (const ask of [first, second, second]) expect((await ask(me)).status).toBe(200);
    expect((await first({ path: "/api/v1/auth/logout", token, body: {} })).status).toBe(200);
    expect((await second(me)).status).toBe(401);
  });

  it("an API key is refused by the other", async () => {
    const { accessToken: token } = await signIn(host, "admin@acme.test");
    const body = { name: "Key", scopes: ["products:read"], expiresAt: null, password };
    const made = await first({ path: "/api/v1/api-keys", token, body });
    const { apiKey, key } = madeKey.parse(made.json()).data;
    const read: Sent = { path: "/api/v1/products?limit=1", token: key };
    for (const ask of [first, second, second]) expect((await ask(read)).status).toBe(200);
    expect((await first({ path: `/api/v1/api-keys/${apiKey.id}`, method: "DELETE", token })).status).toBe(
      200,
    );
    expect((await second(read)).status).toBe(401);
  });

  it("a person who was disabled is refused by the other", async () => {
    const { accessToken: token } = await signIn(host, "admin@acme.test");
    const { accessToken: theirs } = await signIn(host, "coordinator@acme.test");
    const me = await second({ path: "/api/v1/auth/me", token: theirs });
    const { id } = z.object({ data: z.object({ user: z.object({ id: z.number() }) }) }).parse(me.json())
      .data.user;
    const disabled = await first({ path: `/api/v1/users/${id}/disable`, token, body: {} });
    expect(disabled.status).toBe(200);
    expect([401, 403]).toContain((await second({ path: "/api/v1/auth/me", token: theirs })).status);
  });
});

it("a product that is changed through one process is listed in its current state by the other", async () => {
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const sku = `SKU-${randomUUID().slice(0, 8)}`;
  const listed = async () => {
    const response = await second({ path: `/api/v1/products?search=${sku}`, token });
    return list.parse(response.json()).data.map(({ name }) => name);
  };
  expect(await listed()).toEqual([]);
  const body = { name: "Before", sku, price: "1.00" };
  const { id } = withId.parse((await first({ path: "/api/v1/products", token, body })).json()).data;
  expect(await listed()).toEqual(["Before"]);
  const changed = await first({
    path: `/api/v1/products/${id}`,
    method: "PATCH",
    token,
    headers: { "if-match": '"1"' },
    body: { name: "After" },
  });
  expect(changed.status).toBe(200);
  expect(await listed()).toEqual(["After"]);
});

it.each([{ ASSET_HOST: "https://other.example.com" }, { LOG_LEVEL: "shouting" }])(
  "a process with a setting that is wrong, or not the one of its build, ends by naming it without its value: %o",
  async (wrong) => {
    const { ending, log } = await installation.startInVain(wrong);
    expect(ending).toBe("exit code 1");
    for (const [name, value] of Object.entries(wrong)) {
      expect(log).toContain(`${name}: `);
      expect(log).not.toContain(value);
    }
  },
);

it.each([
  [
    { REDIS_URL: undefined },
    "REDIS_URL: set REDIS_URL, or UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN",
  ],
  [
    { REDIS_URL: undefined, UPSTASH_REDIS_REST_URL: "https://redis.example.com" },
    "REDIS_URL: set REDIS_URL, or",
  ],
  [{ SMTP_URL: "smtp://mail.example.com" }, "MAIL_FROM: is required with SMTP_URL"],
  [{ AUTH_SECRET: undefined }, "AUTH_SECRET: "],
])("a process that lacks a setting ends, naming it: %o", async (wrong, problem) => {
  const { ending, log } = await installation.startInVain(wrong);
  expect(ending).toBe("exit code 1");
  expect(log).toContain(problem);
});

it("nothing is in Redis that does not expire", async () => {
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const wrong = { email: "staff@acme.test", password: "wrong" };
  await first({ path: "/api/v1/auth/login", body: wrong });
  const body = { name: "Expires", sku: `SKU-${randomUUID().slice(0, 8)}`, price: "1.00" };
  expect((await first({ path: "/api/v1/products", token, body })).status).toBe(201);
  for (const path of ["products?search=Expires", "activity", "users", "dashboard"]) {
    expect((await second({ path: `/api/v1/${path}`, token })).status, path).toBe(200);
  }
  expect((await first({ path: "/api/v1/auth/logout", token, body: {} })).status).toBe(200);
  const redis = new Redis(installation.env.REDIS_URL ?? "");
  const keys = await redis.keys("*");
  const kept = await Promise.all(keys.map(async (key) => ({ key, seconds: await redis.ttl(key) })));
  redis.disconnect();
  expect(kept.length).toBeGreaterThan(5);
  // -2 is a key that has expired meanwhile.
  expect(kept.filter(({ seconds }) => seconds === -1)).toEqual([]);
});
