import { readdir, readFile } from "node:fs/promises";
import { get } from "node:http";
import { posix } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createApiKey, createOrganization, createProduct } from "@test/builders";
import { signedIn } from "@test/callers";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import sharp from "sharp";
import { z } from "zod";
import { call, login, rootDomain } from "./support/app";
import { http } from "./support/http";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, test } from "./support/test";

const {
  E2E_FUNCTIONS_CONTROL_PORT,
  E2E_FUNCTIONS_NODE,
  E2E_FUNCTIONS_BUILT_BY,
  CRON_SECRET = "",
  DATABASE_URL = "",
} = process.env;

const isOnVercel = E2E_FUNCTIONS_BUILT_BY === "vercel";

// They count what all instances do, and end them.
test.describe.configure({ mode: "serial" });

const platformState = z.object({
  functions: z.array(z.object({ name: z.string(), runtime: z.string() })),
  nodeVersion: z.string(),
  instances: z.array(
    z.object({
      name: z.string(),
      isFrozen: z.boolean(),
      pending: z.number(),
      firstResponseMs: z.number().optional(),
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

/** All instances are frozen: they have responded, and ended what they handed to the platform. */
const settled = () =>
  expect.poll(async () => (await platform()).instances.filter(({ isFrozen }) => !isFrozen)).toEqual([]);

type Counter = "Questions" | "Connections";

/** How many statements or connections the database server has had from anyone, those of asking included. */
async function countOf(counter: Counter): Promise<number> {
  const connection = await createConnection(DATABASE_URL);
  const [[row]] = await connection.query<RowDataPacket[]>(`SHOW GLOBAL STATUS LIKE '${counter}'`);
  await connection.end();
  return Number(row?.Value);
}

/** What asking adds to it. */
async function countOfAsking(counter: Counter): Promise<number> {
  const before = await countOf(counter);
  return (await countOf(counter)) - before;
}

const brandingResponse = z.object({
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
  const response = await call("acme", "auth.me", { token: tokens.accessToken });
  expect(response.status).toBe(200);
});

test("authenticated reads are one round trip to Redis and at most one to the database", async () => {
  const { tokens } = await login("acme");
  const headers = { authorization: `Bearer ${tokens.accessToken}` };
  const list = await http({ host, path: "/api/v1/products?limit=1", headers });
  const [product] = z.object({ data: z.array(z.object({ id: z.number() })) }).parse(list.json()).data;
  const reads = { [`products/${product?.id}`]: 1, "products?limit=1": 1, "users?limit=1": 1, dashboard: 0 };
  for (const [path, statements] of Object.entries(reads)) {
    const read = () => http({ host, path: `/api/v1/${path}`, headers });
    const costOf = async () => {
      await settled();
      const ownStatements = await countOfAsking("Questions");
      const [{ redisRequests }, before] = [await platform(), await countOf("Questions")];
      expect((await read()).status, path).toBe(200);
      await settled();
      return {
        redisRequests: (await platform()).redisRequests - redisRequests,
        statements: (await countOf("Questions")) - before - ownStatements,
      };
    };
    // Once what it caches is cached, in this process and in Redis. Other processes may send statements to the server meanwhile: in a run
    // of everything, a development server does.
    await expect.poll(costOf, path).toEqual({ redisRequests: 1, statements });
  }
});

/** The paths of all pages of an organization, as its folders have them. */
async function dashboardPages(): Promise<string[]> {
  const files = await readdir("src/app/dashboard", { recursive: true });
  return files
    .filter((file) => posix.basename(file) === "page.tsx" && !file.includes("[...rest]"))
    .map((file) => posix.join("/dashboard", posix.dirname(file)))
    .sort();
}

test("a page is one request to Redis, with the totals and copies that it shows", async ({ page }) => {
  const organization = await createOrganization();
  const person = await createPerson(organization, "admin");
  const ids: Record<string, number> = {
    products: await createProduct(organization.organizationId),
    users: person.userId,
    developers: (await createApiKey(organization.organizationId, person.userId)).id,
  };
  await haveSession(page, person);
  const { host } = new URL(person.url("/"));
  const cookies = await page.context().cookies(person.url("/"));
  const headers = {
    accept: "text/html",
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
  for (const pattern of await dashboardPages()) {
    const path = pattern.replace(/(\w+)\/\[id\]/, (_, kind: string) => `${kind}/${ids[kind]}`);
    const requests = async () => {
      await settled();
      const { redisRequests } = await platform();
      expect((await http({ host, path, headers })).status, path).toBe(200);
      await settled();
      return (await platform()).redisRequests - redisRequests;
    };
    // Once what it caches is cached.
    await expect.poll(requests, { message: path }).toBe(1);
  }
});

test("functions run on the newest Node that package.json admits, as the guide says, but on the stage on another if told", async () => {
  const { functions, nodeVersion } = await platform();
  const { engines } = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(await readFile("package.json", "utf8")));
  // Platforms have even versions only.
  const newest = Number(/<(\d+)$/.exec(engines.node)?.[1]) - 1;
  expect(new Set(functions.map(({ runtime }) => runtime))).toEqual(new Set([`nodejs${newest}.x`]));
  const [guide, sentence] = isOnVercel
    ? ["docs/deploy-vercel.md", `which is ${newest},`]
    : ["docs/deploy-opennext.md", `\`index.handler\`, Node ${newest},`];
  expect(await readFile(guide, "utf8")).toContain(sentence);
  expect(nodeVersion).toBe(E2E_FUNCTIONS_NODE);
});

test("three functions have connections to the database, unlike those of static files", async () => {
  test.skip(!isOnVercel, "OpenNext makes one function of all");
  const { functions } = await platform();
  expect(
    functions.map(({ name }) => name).filter((name) => !/^(icon|_global-error)\b/.test(name)),
  ).toHaveLength(3);
  const connections = async () => {
    await platform("/kill");
    const own = await countOfAsking("Connections");
    const before = await countOf("Connections");
    for (const path of ["/icon.svg", "/offline-worker.js"])
      expect((await http({ host, path })).status).toBe(200);
    await settled();
    return (await countOf("Connections")) - before - own;
  };
  // Again if another process has connected meanwhile.
  await expect.poll(connections).toBe(0);
});

const importResponse = z.object({
  result: z.object({ data: z.object({ id: z.number(), state: z.string(), appliedRows: z.number() }) }),
});

test("no row is locked while functions are frozen, also after a mail has been written and sent", async () => {
  const { subdomain, email } = await createPerson(await createOrganization(), "client");
  await call(subdomain, "auth.forgotPassword", { body: { email } });
  await settled();
  const connection = await createConnection(DATABASE_URL);
  await connection.beginTransaction();
  for (const table of ["outbox_mails", "user", "one_time_tokens"])
    await connection.query(`SELECT COUNT(*) FROM (SELECT * FROM ${table} FOR UPDATE NOWAIT) AS locked`);
  await connection.rollback();
  await connection.end();
});

test("an import goes on after the response to the call that started it", async () => {
  const { subdomain, accessToken: token } = await signedIn(await createOrganization(), "admin");
  const rowCount = 1001;
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    line: index + 2,
    cells: { sku: `SKU-${index}`, name: `Thing ${index}`, price: "1.00" },
  }));
  const importOf = async (procedure: string, body: object) => {
    const response = await call(subdomain, `products.imports.${procedure}`, { token, body });
    return importResponse.parse(response.json()).result.data;
  };
  const mapping = { sku: "SKU", name: "Name", price: "Price" };
  const { id } = await importOf("begin", { fileName: "a.csv", fingerprint: "f", mapping, rowCount });
  for (const after of [0, 500, 1000]) {
    await importOf("stage", { id, after, rows: rows.slice(after, after + 500) });
  }
  const settings = { mode: "skip_bad", restoreTrashed: false };
  expect(await importOf("run", { id, ...settings })).toMatchObject({ state: "applying", appliedRows: 500 });
  await settled();
  const input = encodeURIComponent(JSON.stringify({ id }));
  const response = await call(subdomain, `products.imports.byId?input=${input}`, { token });
  expect(importResponse.parse(response.json()).result.data).toEqual({
    id,
    state: "done",
    appliedRows: rowCount,
  });
});

test("nothing stays open: a page asks what has changed when its window gets the focus", async ({ page }) => {
  const organization = await createOrganization();
  const person = await createPerson(organization, "admin");
  const { accessToken: token } = await signedIn(organization, "admin");
  await haveSession(page, person);
  const isAsked = (response: { url(): string }) => response.url().includes("/api/trpc/live.changes");
  // Playwright does not always notice the end of a stream that the page closes; the function is frozen after it.
  const asked = page.waitForResponse(isAsked);
  await page.goto(person.url("/dashboard/products"));
  await asked;
  await settled();
  const body = { name: "Steel hammer", sku: "HAM-0001", price: "12.50" };
  await call(organization.subdomain, "products.create", { token, body });
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByRole("row", { name: /Steel hammer/ })).toBeVisible();
});

test("only the scheduler's calls do what no process lives on for", async () => {
  for (const job of ["mail", "imports", "activity", "demos", "stock", "bucket", "metrics"]) {
    const path = `/api/cron/${job}`;
    expect((await http({ host: rootDomain, path })).status, job).toBe(404);
    const headers = { authorization: `Bearer ${CRON_SECRET}` };
    expect((await http({ host: rootDomain, path, headers })).status, job).toBe(200);
  }
});

test("the platform's own hosts are no tenants", async () => {
  for (const name of ["mmr-git-preview.vercel.app", "acme.vercel.app", "acme.mmr-git-preview.vercel.app"]) {
    const port = rootDomain.split(":")[1];
    const response = await http({ host: `${name}:${port}`, path: "/api/trpc/auth.me" });
    expect(response.status, name).toBe(404);
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
  const { logo } = brandingResponse.parse(branding.json()).result.data;
  const served = await http({ host: `${subdomain}.${rootDomain}`, path: `/api/logo/${logo.hash}` });
  expect(served).toMatchObject({
    status: 200,
    headers: { "content-type": expect.stringMatching(/^image\//) },
  });
});
