import { get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { createOrganization } from "@test/builders";
import { signedIn } from "@test/callers";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import sharp from "sharp";
import { z } from "zod";
import { call, login, rootDomain } from "./support/app";
import { http } from "./support/http";
import { expect, test } from "./support/test";

const { E2E_FUNCTIONS_CONTROL_PORT, CRON_SECRET = "", DATABASE_URL = "" } = process.env;

// They count what all instances do, and end them.
test.describe.configure({ mode: "serial" });

const platformState = z.object({
  instances: z.array(
    z.object({
      name: z.string(),
      isFrozen: z.boolean(),
      pending: z.number(),
      firstAnswerMs: z.number().optional(),
    }),
  ),
  redisRequests: z.number(),
});

/** What the platform knows: its instances, and how many requests Redis has had. */
function platform(path = "/"): Promise<z.infer<typeof platformState>> {
  return new Promise((resolve, reject) => {
    const request = get(
      { host: "127.0.0.1", port: E2E_FUNCTIONS_CONTROL_PORT, path, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve(platformState.parse(JSON.parse(text))));
      },
    );
    request.on("error", reject);
  });
}

/** All instances are frozen: they have answered, and ended what they handed to the platform. */
const settled = () =>
  expect.poll(async () => (await platform()).instances.filter(({ isFrozen }) => !isFrozen)).toEqual([]);

/** How many statements the database server has got from anyone, this one included. */
async function statements(): Promise<number> {
  const connection = await createConnection(DATABASE_URL);
  const [[row]] = await connection.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Questions'");
  await connection.end();
  return Number(row?.Value);
}

/** What asking for the number of statements adds to it. */
async function statementsOfAsking(): Promise<number> {
  const before = await statements();
  return (await statements()) - before;
}

const brandingAnswer = z.object({
  result: z.object({ data: z.object({ logo: z.object({ hash: z.string() }) }) }),
});

const host = `acme.${rootDomain}`;
const page = (path: string) => http({ host, path, headers: { accept: "text/html" } });

test("a page that comes after a freeze longer than all time-outs is served", async () => {
  await page("/login");
  await settled();
  // The freeze itself: longer than a check of the services may take.
  await delay(3000);
  const pages = await Promise.all(Array.from({ length: 4 }, () => page("/login")));
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test("instances that were ended are replaced without anybody noticing", async () => {
  const { tokens } = await login("acme");
  await platform("/kill");
  const answer = await call("acme", "auth.me", { token: tokens.accessToken });
  expect(answer.status).toBe(200);
});

test("an authenticated read is one round trip to Redis and one to the database", async () => {
  const { tokens } = await login("acme");
  const headers = { authorization: `Bearer ${tokens.accessToken}` };
  const list = await http({ host, path: "/api/v1/products?limit=1", headers });
  const [product] = z.object({ data: z.array(z.object({ id: z.number() })) }).parse(list.json()).data;
  const read = () => http({ host, path: `/api/v1/products/${product?.id}`, headers });
  // What it caches is cached then, in this process and in Redis.
  for (let round = 0; round < 3; round += 1) expect((await read()).status).toBe(200);
  await settled();
  const ownStatements = await statementsOfAsking();
  const [{ redisRequests }, statementsBefore] = [await platform(), await statements()];
  expect((await read()).status).toBe(200);
  await settled();
  expect((await platform()).redisRequests - redisRequests).toBe(1);
  expect((await statements()) - statementsBefore - ownStatements).toBe(1);
});

test("the scheduler's calls do what no process lives on for, and nobody else's", async () => {
  for (const job of ["mail", "activity", "metrics"]) {
    const path = `/api/cron/${job}`;
    expect((await http({ host: rootDomain, path })).status, job).toBe(404);
    const headers = { authorization: `Bearer ${CRON_SECRET}` };
    expect((await http({ host: rootDomain, path, headers })).status, job).toBe(200);
  }
});

test("the platform's own hosts are no tenants", async () => {
  for (const name of ["mmr-git-preview.vercel.app", "acme.vercel.app", "acme.mmr-git-preview.vercel.app"]) {
    const port = rootDomain.split(":")[1];
    const answer = await http({ host: `${name}:${port}`, path: "/api/trpc/auth.me" });
    expect(answer.status, name).toBe(404);
  }
});

test("a logo is encoded by the native library, which the build has brought along", async () => {
  const { subdomain, accessToken } = await signedIn(await createOrganization(), "admin");
  const picture = sharp({ create: { width: 40, height: 10, channels: 3, background: "#2a1a05" } });
  const content = (await picture.png().toBuffer()).toString("base64");
  const body = { content, version: 0 };
  const saved = await call(subdomain, "organizations.setLogo", { token: accessToken, body });
  expect(saved.status).toBe(200);
  const branding = await call(subdomain, "organizations.branding", { token: accessToken });
  const { logo } = brandingAnswer.parse(branding.json()).result.data;
  const served = await http({ host: `${subdomain}.${rootDomain}`, path: `/api/logo/${logo.hash}` });
  expect(served).toMatchObject({
    status: 200,
    headers: { "content-type": expect.stringMatching(/^image\//) },
  });
});
