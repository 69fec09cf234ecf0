/**
 * Compares the cost of pages in this checkout with another one, such as a worktree of the last release with its
 * packages installed:
 *
 *   git worktree add ../before v1.2.3 && (cd ../before && npm ci)
 *   npm run bench:pages -- ../before [--rounds 8] [--requests 60] [--pages login,products] [--encoding gzip]
 *
 * Takes a few minutes. It has its own servers under .local/bench: each side has its own production build, process,
 * database of 10,000 products and 100,000 changes, and Redis database. Rounds call both sides in turns, alternating
 * which goes first, like a signed-in browser; every response must be complete. A ratio is the median over rounds of
 * this checkout's CPU time ÷ the other's within one round. Differences below a tenth mean nothing on a shared machine.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Redis } from "ioredis";
import { neutralEnvironment } from "../lib/environment.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { freePort } from "../lib/ports.mjs";
import { StepError, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { loadChanges } from "./dashboard-data";
import { cpuMs, median, ms } from "./measure.mjs";
import { Browser } from "./pages-browser";
import { environmentOf, startServers } from "./scale-app";
import { admin, loadAdmin, loadOrganizations, subdomainOf } from "./scale-data";
import { host, rootDomain } from "./scale-requests";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "8" },
    requests: { type: "string", default: "60" },
    pages: { type: "string" },
    encoding: { type: "string", default: "identity" },
  },
});
const other = positionals[0];
const [rounds, requestsPerRound] = [Number(options.rounds), Number(options.requests)];
/** Without idle time between two requests, in which timers would be counted as part of them. */
const atOnce = 4;
const warmUpRequests = 300;

const dir = path.join(localDir, "bench");

interface Page {
  path: string;
  /** What a complete response contains in addition to its end. */
  contains: string;
  signedIn: boolean;
  /** With an empty cache for the overview. */
  cold?: true;
}

const overviewQuery = `/api/trpc/dashboard.overview?input=${encodeURIComponent(JSON.stringify({ days: 30 }))}`;
const pages: Record<string, Page> = {
  login: { path: "/login", contains: "Forgot your password?", signedIn: false },
  overview: { path: "/dashboard", contains: "Products over time", signedIn: true },
  products: { path: "/dashboard/products", contains: "per page", signedIn: true },
  "overview, cold": { path: "/dashboard", contains: "Products over time", signedIn: true, cold: true },
  "dashboard.overview, cold": { path: overviewQuery, contains: '"byPerson"', signedIn: true, cold: true },
};

interface Side {
  name: string;
  pid: number;
  anonymous: Browser;
  signedIn: Browser;
  redis: Redis;
}

interface Cost {
  app: number;
  database: number;
  bytes: number;
}

/** A module of a checkout's own scripts: each side is built and served in its own way. */
function libraryOf(checkout: string, name: string) {
  return import(pathToFileURL(path.join(checkout, "scripts", "lib", name)).href);
}

interface Plan {
  name: string;
  checkout: string;
  url: string;
  redisUrl: string;
  env: NodeJS.ProcessEnv;
}

async function startPages(supervisor: Supervisor, plan: Plan): Promise<Side> {
  const { name, checkout, url, redisUrl } = plan;
  const env = { ...plan.env, DATABASE_URL: url, REDIS_URL: redisUrl };
  const { buildApp } = await libraryOf(checkout, "build.mjs");
  const { serveBuild, untilReady } = await libraryOf(checkout, "app.mjs");
  const build: string = await step(`Production build, ${name}`, (note) =>
    buildApp(supervisor, neutralEnvironment(), note),
  );
  await step(`Data, ${name}`, async () => {
    const migrate = ["--import", "tsx", path.join("scripts", "migrate.ts")];
    await supervisor.run("migrate", process.execPath, migrate, { cwd: checkout, env });
    await loadOrganizations(url, 1);
    await loadChanges(url);
    await loadAdmin(url, 1);
  });
  const port = await freePort();
  const app = serveBuild(supervisor, build, { host, port, env });
  await untilReady(app, { host, port, timeoutMs: 60_000 });
  const target = { host: `${subdomainOf(1, 1)}.${rootDomain}`, port, encoding: options.encoding };
  const [anonymous, signedIn] = [new Browser(target), new Browser(target)];
  await signedIn.signIn(admin.email, admin.password);
  return { name, pid: app.identity.pid, anonymous, signedIn, redis: new Redis(redisUrl) };
}

/** The average cost of one request, in CPU milliseconds and in bytes. */
async function costOf(side: Side, page: Page, requests: number, databasePid: number): Promise<Cost> {
  const browser = page.signedIn ? side.signedIn : side.anonymous;
  // The other side has had its turn in between.
  browser.reconnect();
  let bytes = 0;
  const open = async () => {
    const { text, length } = await browser.get(page.path);
    const end = page.path.startsWith("/api/") ? "}" : "</html>";
    if (!text.includes(page.contains) || !text.trimEnd().endsWith(end))
      throw new Error(`${page.path} of ${side.name} is not complete: ${text.slice(0, 500)}`);
    bytes = length;
  };
  const before = { app: cpuMs(side.pid), database: cpuMs(databasePid) };
  if (page.cold) {
    for (let request = 0; request < requests; request += 1) {
      const stored = await side.redis.keys("org:1:cache:dashboard*");
      if (stored.length > 0) await side.redis.del(stored);
      await open();
    }
  } else {
    let left = requests;
    const worker = async () => {
      while (left-- > 0) await open();
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  return {
    app: (cpuMs(side.pid) - before.app) / requests,
    database: (cpuMs(databasePid) - before.database) / requests,
    bytes,
  };
}

async function compare(sides: [Side, Side], page: Page, databasePid: number) {
  const costs: [Cost[], Cost[]] = [[], []];
  for (const side of sides)
    await costOf(side, page, page.cold ? requestsPerRound : warmUpRequests, databasePid);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const index of order) {
      costs[index].push(await costOf(sides[index], page, requestsPerRound, databasePid));
    }
  }
  const ratio = (total: (cost: Cost) => number) => {
    const [before, after] = costs.map((ofSide) => ofSide.map(total));
    return median((after ?? []).map((value, round) => value / (before?.[round] ?? Number.NaN))).toFixed(2);
  };
  const each = (cost: (cost: Cost) => number, text: (value: number) => string) =>
    costs.map((ofSide) => text(median(ofSide.map(cost)))).join(" → ");
  return {
    "CPU of the app": each(({ app }) => app, ms),
    "× app": ratio(({ app }) => app),
    "CPU of the database": each(({ database }) => database, ms),
    "× both": ratio(({ app, database }) => app + database),
    bytes: each(({ bytes }) => bytes, String),
  };
}

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  if (!other) {
    throw new StepError("Nothing to compare with", {
      remedy: "npm run bench:pages -- <directory of another checkout>",
    });
  }
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl, databasePid } = await startServers(supervisor, state, dir, [
    "pages_before",
    "pages_after",
  ]);
  const env = {
    ...environmentOf(state, redisUrl),
    SIGN_IN_RATE_LIMIT_PER_MINUTE: "1000000",
  };
  const plan = (index: 0 | 1, name: string, checkout: string): Plan => {
    return { name, checkout, url: urls[index] ?? "", redisUrl: `${redisUrl}/${index}`, env };
  };
  const sides: [Side, Side] = [
    await startPages(supervisor, plan(0, "before", path.resolve(other))),
    await startPages(supervisor, plan(1, "after", root)),
  ];
  const wanted = options.pages?.split(",");
  const table: Record<string, Awaited<ReturnType<typeof compare>>> = {};
  for (const [name, page] of Object.entries(pages)) {
    if (wanted && !wanted.includes(name.replace(", ", "-"))) continue;
    table[name] = await step(`Requests, ${name}`, () => compare(sides, page, databasePid));
  }
  console.table(table);
  for (const { redis } of sides) redis.disconnect();
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return 0;
});
