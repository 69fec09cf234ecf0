/**
 * Compares an import of 10,000 products with that of another checkout of this repository:
 *
 *   npm run bench:import -- ../the-other-checkout
 *
 * The other one must have its dependencies installed; it gets a production build under its own .local/. Each build
 * imports the same file over the API, in portions as the browser does, all rows or none: first every product is new,
 * then half of them change, in price and stock or in name. The builds take turns, in their own databases, and must end
 * up with the same products, search terms and activity.
 *
 * Takes a few minutes. The servers are under .local/bench. Reports the CPU of the app and of the database, including
 * the database's deferred work, averaged over rounds in which each build goes first as often as second. Exits with 1 if
 * the app uses more than 0.7 times as much as the other one.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { type Columns, portionOf } from "@/modules/catalogue/import/ui/columns";
import type { ImportFile } from "@/modules/catalogue/import/ui/read-file";
import { randomOf } from "../demo/random";
import { supervised } from "../lib/lifetime.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { StepError, say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { type Build, builds, otherCheckout, startCheckout } from "./checkouts";
import { cpuMs, ms } from "./measure.mjs";
import { environmentOf, signIn, startServers } from "./scale-app";
import { connect, insertOrganization, products } from "./scale-data";
import { call, type Side } from "./scale-requests";

/** An even number. */
const rounds = 4;
const allowedRatio = 0.7;
/** A pause in which the database uses less than this counts as its end. */
const restMs = 500;
const restCpuMs = 20;

const dir = path.join(localDir, "bench");

interface App {
  url: string;
  connection: Connection;
  port: number;
  appPid: number;
  /** The maximum number of rows in a call of the checkout's own browser. */
  maxStagedRows: number;
}

interface Cost {
  appMs: number;
  databaseMs: number;
}

const columns: Columns = { sku: 0, name: 1, price: 2, stock: 3, description: 4 };
const titles = ["SKU", "Name", "Price", "Stock", "Description"];
const mapping = {
  sku: "SKU",
  name: "Name",
  price: "Price",
  stock: "Stock",
  description: "Description",
};

function fileOf(rows: string[][]): ImportFile {
  const numbered = rows.map((cells, index) => ({ line: index + 2, cells }));
  return { name: "products.csv", fingerprint: "bench", titles, rows: numbered, notes: [], unwrapped: [] };
}

interface Work {
  name: ImportName;
  file: ImportFile;
  /** The expected results of the rows. */
  counts: Record<string, number>;
}

/** The files of a round: as in real life they differ, and so do the numbers of rows with the same result. */
function worksOf(round: number): Work[] {
  const seed = `import ${round}`;
  const random = randomOf(`${seed}, changed`);
  const rows = products(seed).map(({ sku, name, price, stock, description }) => [
    ...[sku, name, price, String(stock), description],
  ]);
  let update = 0;
  const changed = rows.map((row) => {
    if (random.chance(0.5)) return row;
    update += 1;
    return random.chance(0.5) ? row.with(2, "1234.50").with(3, "777") : row.with(1, `${row[1]} mark two`);
  });
  return [
    { name: "all new", file: fileOf(rows), counts: { create: rows.length } },
    { name: "half changed", file: fileOf(changed), counts: { update, same: rows.length - update } },
  ];
}

const importNames = ["all new", "half changed"] as const;
type ImportName = (typeof importNames)[number];

interface Progress {
  id: number;
  state: string;
  stagedRows: number;
  counts: Record<string, number>;
}

/** From start to finish, as the browser does it. */
async function importFile(
  side: Side,
  { file, counts }: Work,
  { maxStagedRows }: Pick<App, "maxStagedRows">,
): Promise<void> {
  const change = async (procedure: string, input: unknown) =>
    (await call(side, `products.imports.${procedure}`, input, "mutation")) as Progress;
  const { name: fileName, fingerprint, rows } = file;
  let progress = await change("begin", { fileName, fingerprint, mapping, rowCount: rows.length });
  const { id } = progress;
  while (progress.state === "staging") {
    const after = progress.stagedRows;
    const rows = portionOf(file, columns, after).slice(0, maxStagedRows);
    progress = await change("stage", { id, after, rows });
  }
  const settings = { id, mode: "all_or_nothing", restoreTrashed: false };
  while (progress.state !== "done") progress = await change("run", settings);
  for (const [status, count] of Object.entries(counts)) {
    if (progress.counts[status] !== count) throw new Error(`Imported ${JSON.stringify(progress.counts)}`);
  }
}

/** Waits until the database has finished its deferred work. */
async function untilIdle(databasePid: number): Promise<void> {
  for (let before = cpuMs(databasePid); ; ) {
    await delay(restMs);
    const now = cpuMs(databasePid);
    if (now - before < restCpuMs) return;
    before = now;
  }
}

/** The final data of an organization, as one text; ids and times are left out. */
async function contentOf(connection: Connection, organizationId: number): Promise<string> {
  const queries = [
    "select count(*) n, sum(crc32(concat_ws('|', sku, name, price, stock, description, status, version))) s from products where organization_id = ?",
    "select count(*) n, sum(crc32(concat_ws('|', p.sku, t.term))) s from product_terms t join products p on p.organization_id = t.organization_id and p.id = t.product_id where t.organization_id = ?",
    "select count(*) n, sum(crc32(concat_ws('|', p.sku, a.action, a.`before`, a.`after`))) s from activity_logs a join products p on p.organization_id = a.organization_id and p.id = a.entity_id where a.organization_id = ?",
  ];
  const found: unknown[] = [];
  for (const query of queries) {
    const [rows] = await connection.query<RowDataPacket[]>(query, [organizationId]);
    found.push(rows);
  }
  return JSON.stringify(found);
}

/** Both imports of one build, in a new organization. */
async function measure(app: App, organizationId: number, works: Work[], databasePid: number) {
  const subdomain = `import-${organizationId}`;
  await insertOrganization(app.connection, organizationId, subdomain);
  const accessToken = await signIn(app.url, { organizationId, subdomain });
  const side: Side = { ...app, count: 1, subdomain, organizationId, accessToken };
  const costs = new Map<ImportName, Cost>();
  for (const work of works) {
    await untilIdle(databasePid);
    const before = { app: cpuMs(app.appPid), database: cpuMs(databasePid) };
    await importFile(side, work, app);
    await untilIdle(databasePid);
    costs.set(work.name, {
      appMs: cpuMs(app.appPid) - before.app,
      databaseMs: cpuMs(databasePid) - before.database,
    });
  }
  return { costs, content: await contentOf(app.connection, organizationId) };
}

type Costs = Map<ImportName, Cost>;
/** One entry per round. */
type Measured = Record<Build, Costs>[];

/** The first round warms up. */
async function measureRounds(apps: Record<Build, App>, databasePid: number) {
  const measured: Measured = [];
  for (let round = 0; round <= rounds; round += 1) {
    const works = worksOf(round);
    const results = new Map<string, Awaited<ReturnType<typeof measure>>>();
    for (const name of round % 2 === 0 ? builds : builds.toReversed()) {
      // Ids that no other organization has: the apps share a Redis.
      const organizationId = 1 + 2 * round + builds.indexOf(name);
      results.set(name, await measure(apps[name], organizationId, works, databasePid));
    }
    const [other, own] = [results.get("other"), results.get("this")];
    if (!other || !own) throw new Error("A build was not measured");
    if (other.content !== own.content) {
      throw new Error(`The imports differ\nother ${other.content}\nthis  ${own.content}`);
    }
    if (round > 0) measured.push({ other: other.costs, this: own.costs });
  }
  return measured;
}

/** Whether the app uses little enough CPU. */
function report(measured: Measured): boolean {
  const meanOf = (build: Build, of: keyof Cost, wanted: readonly ImportName[]) => {
    const costs = measured.flatMap((round) =>
      wanted.map((name) => round[build].get(name)?.[of] ?? Number.NaN),
    );
    return costs.reduce((sum, cost) => sum + cost, 0) / measured.length;
  };
  const ratioOf = (of: keyof Cost, wanted: readonly ImportName[]) =>
    meanOf("this", of, wanted) / meanOf("other", of, wanted);
  const cell = (of: keyof Cost, wanted: readonly ImportName[]) => {
    const [other, own] = builds.map((build) => ms(meanOf(build, of, wanted)));
    return `${other} → ${own}  × ${ratioOf(of, wanted).toFixed(2)}`;
  };
  const row = (wanted: readonly ImportName[]) => ({
    "CPU of the app": cell("appMs", wanted),
    "CPU of the database": cell("databaseMs", wanted),
  });
  say(
    `\nImports, other checkout → this one, ${measured.length} rounds (wanted of the app: at most × ${allowedRatio})`,
  );
  console.table({
    ...Object.fromEntries(importNames.map((name) => [name, row([name])])),
    both: row(importNames),
  });
  return ratioOf("appMs", importNames) <= allowedRatio;
}

/** A checkout with what the bench needs of it. */
async function start(
  supervisor: Supervisor,
  checkout: string,
  url: string,
  env: NodeJS.ProcessEnv,
): Promise<App> {
  const app = await startCheckout(supervisor, checkout, url, env);
  const limits: typeof import("@/lib/product-import") = await import(
    pathToFileURL(path.join(checkout, "src", "lib", "product-import.ts")).href
  );
  return { url, connection: await connect(url), maxStagedRows: limits.maxStagedRows, ...app };
}

const other = otherCheckout("bench:import");

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const databases = builds.map((name) => `import_${name}`);
  const { urls, redisUrl, databasePid } = await startServers(supervisor, state, dir, databases);
  const [otherUrl, ownUrl] = urls;
  if (!otherUrl || !ownUrl) throw new StepError("The databases were not made");
  const env = environmentOf(state, redisUrl);
  Object.assign(process.env, env);
  const apps = {
    other: await step("The other build", () => start(supervisor, other, otherUrl, env)),
    this: await step("This build", () => start(supervisor, root, ownUrl, env)),
  };
  // Large enough for everything that is imported: which build hits a full pool would be chance.
  await apps.this.connection.query("set global innodb_buffer_pool_size = 1073741824");
  const measured = await step("Imports", () => measureRounds(apps, databasePid));
  const isCheap = report(measured);
  for (const { connection } of Object.values(apps)) await connection.end();
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return isCheap ? 0 : 1;
});
