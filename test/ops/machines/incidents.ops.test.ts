import { randomBytes, randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demoPassword, demoRootTotpSecret } from "../../../scripts/demo/accounts.mjs";
import { fill } from "./support/disk";
import { type Installation, type Settings, startInstallation } from "./support/installation";
import { signIn, startLoad } from "./support/load";
import { request } from "./support/request";

/** The playbooks of docs/deploy-own-machines.md, carried out. backup.ops.test.ts covers restores. */
let installation: Installation;
let host: string;
beforeAll(async () => {
  installation = await startInstallation("incidents", { diskMiB: 512 });
  host = `acme.${installation.domain}`;
  // nginx sends nothing here to a process that is about to stop.
  Object.assign(installation.env, { SHUTDOWN_DELAY_SECONDS: "0" });
});
afterAll(() => installation?.stop());

type Sent = Omit<Parameters<typeof request>[0], "host">;
const ask = (sent: Sent) => request({ host, ...sent });
const me = (token: string) => ask({ path: "/api/v1/auth/me", token });
const create = (token: string, sku: string) =>
  ask({ path: "/api/v1/products", token, body: { name: `Product ${sku}`, sku, price: "1.00" } });
const soon = { timeout: 60_000 };

const madeKey = z.object({ data: z.object({ apiKey: z.object({ id: z.number() }), key: z.string() }) });
async function createKey(token: string) {
  const scopes = ["products:read", "products:write"];
  const body = { name: `Key ${randomUUID()}`, scopes, expiresAt: null, password: demoPassword };
  return madeKey.parse((await ask({ path: "/api/v1/api-keys", token, body })).json()).data;
}
const revokeKey = (token: string, id: number) =>
  ask({ path: `/api/v1/api-keys/${id}`, method: "DELETE", token });

it("Redis is lost: people see 503 until it is back, empty, without signing anybody out or letting in who was shut out", async () => {
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const { accessToken: signedOut } = await signIn(host, "staff@acme.test");
  const { apiKey, key } = await createKey(token);
  expect((await me(signedOut)).status).toBe(200);
  await ask({ path: "/api/v1/auth/logout", token: signedOut, body: {} });
  await revokeKey(token, apiKey.id);

  const { bringBack } = await installation.loseRedis();
  const refused = await me(token);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  await bringBack();
  await expect.poll(async () => (await me(token)).status, soon).toBe(200);
  expect((await me(signedOut)).status).toBe(401);
  expect((await ask({ path: "/api/v1/products", token: key })).status).toBe(401);
});

it("the database's disk is full: until there is room again, people can read, but no change is made in part", async (context) => {
  if (!installation.disk) context.skip("this machine makes no disk for the test: it needs root");
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const run = randomUUID().slice(0, 8);
  const makeRoom = fill(installation.disk ?? "");
  const made: string[] = [];
  // Space reserved in the database's files is used up first.
  let status = 201;
  for (let count = 0; status === 201; count += 1) {
    const sku = `FULL-${run}-${count}`;
    const response = await create(token, sku);
    status = response.status;
    if (status === 201) made.push(sku);
    else expect(Number(response.headers["retry-after"])).toBeGreaterThan(0);
  }
  expect(status).toBe(503);
  expect((await ask({ path: "/api/v1/products", token })).status).toBe(200);
  const ready = await Promise.all(
    installation.apps.map(({ port }) => request({ host, port, path: "/api/health/ready" })),
  );
  expect(ready.map((response) => response.status)).toContain(503);

  makeRoom();
  await expect
    .poll(async () => (await create(token, `ROOM-${run}-${randomUUID().slice(0, 8)}`)).status, soon)
    .toBe(201);
  await expect.poll(async () => (await ask({ path: "/api/health/ready" })).status, soon).toBe(200);
  const listed = z.object({ pagination: z.object({ total: z.number() }) });
  const found = await ask({ path: `/api/v1/products?search=FULL-${run}`, token });
  expect(listed.parse(found.json()).pagination.total).toBe(made.length);
});

it("an API key has leaked: once revoked, it is refused everywhere, while the activity shows what was done with it", async () => {
  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const { apiKey, key } = await createKey(token);
  const sku = `LEAK-${randomUUID().slice(0, 8)}`;
  expect((await create(key, sku)).status).toBe(201);
  expect((await revokeKey(token, apiKey.id)).status).toBe(200);
  for (const { port } of installation.apps) {
    const response = await request({ host, port, path: "/api/v1/products", token: key });
    expect(response.status).toBe(401);
  }
  const activity = await ask({ path: `/api/v1/activity?apiKeyId=${apiKey.id}`, token });
  expect(activity.status).toBe(200);
  expect(activity.text).toContain(sku);
});

describe("a secret is changed while people work", () => {
  const newSecret = () => randomBytes(32).toString("base64");

  /** Restarts one process after the other with other settings, as docs/deploy-own-machines.md says. */
  async function restartBoth(env: Settings, whileMixed = async () => {}) {
    for (const index of [0, 1] as const) {
      const app = installation.apps[index];
      await installation.nginx.drain("out", app.port);
      expect(await app.stop()).toBe("");
      await installation.restart(index, { env });
      await installation.nginx.drain("in", app.port);
      await whileMixed();
    }
    Object.assign(installation.env, env);
  }

  it("AUTH_SECRET: nobody is signed out, since no process refuses what another one has signed", async () => {
    const { AUTH_SECRET: old } = installation.env;
    const next = newSecret();
    const load = await startLoad(installation.domain);
    // First every process learns to read the new one, then each signs with it.
    const whileMixed = () => load.untilResponded(200);
    await restartBoth({ AUTH_SECRET_PREVIOUS: next }, whileMixed);
    await restartBoth({ AUTH_SECRET: next, AUTH_SECRET_PREVIOUS: old }, whileMixed);
    const { sessionStatuses } = await load.stop();
    expect(new Set(sessionStatuses)).toEqual(new Set([200]));
  });

  it("the passwords of the database and of Redis: processes with the new ones serve, after which the old ones are refused", async () => {
    const { DATABASE_URL = "", REDIS_URL = "" } = installation.env;
    const withPassword = (url: string, password: string) => Object.assign(new URL(url), { password }).href;
    const changeTo = async (databaseUrl: string, redisUrl: string) => {
      const database = await createConnection(installation.env.DATABASE_URL ?? "");
      const [[server]] = await database.query<RowDataPacket[]>(
        "select version() like '%MariaDB%' as isMariaDb",
      );
      const sql = server?.isMariaDb ? "set password = password(?)" : "set password = ?";
      await database.query(sql, [new URL(databaseUrl).password]);
      await database.end();
      const redis = new Redis(installation.env.REDIS_URL ?? "");
      await redis.config("SET", "requirepass", new URL(redisUrl).password);
      redis.disconnect();
      await restartBoth({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
    };
    const password = randomBytes(24).toString("hex");
    await changeTo(withPassword(DATABASE_URL, password), withPassword(REDIS_URL, password));
    await expect(createConnection(DATABASE_URL)).rejects.toThrow("Access denied");
    const { accessToken: token } = await signIn(host, "admin@acme.test");
    for (const { port } of installation.apps) {
      expect((await request({ host, port, path: "/api/v1/auth/me", token })).status).toBe(200);
    }
    await changeTo(DATABASE_URL, REDIS_URL);
    expect((await me(token)).status).toBe(200);
  });

  it("DATA_ENCRYPTION_KEY: second factors work before, during and after the change", async () => {
    const { DATA_ENCRYPTION_KEY: old } = installation.env;
    const next = newSecret();
    /** Each code works once, so each sign-in uses a later one. */
    const signInWithCode = async (stepsFromNow: number) => {
      const totp = new TOTP({ secret: Secret.fromBase32(demoRootTotpSecret) });
      const code = totp.generate({ timestamp: Date.now() + stepsFromNow * 30_000 });
      const body = { email: "root@platform.test", password: demoPassword, totp: code };
      const path = "/api/v1/auth/login";
      return (await request({ host: `platform.${installation.domain}`, path, body })).status;
    };
    await restartBoth({ DATA_ENCRYPTION_KEY_PREVIOUS: next });
    expect(await signInWithCode(-1)).toBe(200);
    await restartBoth({ DATA_ENCRYPTION_KEY: next, DATA_ENCRYPTION_KEY_PREVIOUS: old });
    expect(await signInWithCode(0)).toBe(200);
    await installation.run("reseal.ts");
    await restartBoth({ DATA_ENCRYPTION_KEY_PREVIOUS: undefined });
    expect(await signInWithCode(1)).toBe(200);
  });
});
