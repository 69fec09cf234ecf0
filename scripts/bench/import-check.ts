/**
 * Compares the check of a file of 10,000 products in the browser with that of another checkout of this repository:
 *
 *   npm run bench:import-check -- ../the-other-checkout
 *
 * The other one must have its dependencies installed; it gets a production build under its own .local/. In an
 * organization of 10,000 products, a real Chromium chooses a file, half of which changes products and half of which is
 * new, and checks it. The builds take turns, each in its own database. Ratios are the medians over rounds of this
 * checkout ÷ the other within one round: of the time until the result is shown, and of the CPU time of the page's main
 * thread.
 *
 * The servers are under .local/bench. Exits with 1 if the time is more than half of the other's.
 */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { hash } from "bcryptjs";
import type { Connection } from "mysql2/promise";
import { csvOf } from "@/lib/csv";
import { findChromium } from "../lib/chromium.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { StepError, say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { type Build, builds, otherCheckout, startCheckout } from "./checkouts";
import { cpuMs, median, ms } from "./measure.mjs";
import { environmentOf, startServers } from "./scale-app";
import { connect, loadOrganizations, products, productsPerOrganization, subdomainOf } from "./scale-data";
import { rootDomain } from "./scale-requests";

/** An even number: each build goes first as often as second. */
const rounds = 8;
const allowedRatio = 0.5;

const dir = path.join(localDir, "bench");
/** On the disk, as people have it: the page would spend more on a content that came through the test's connection than on reading it. */
const file = path.join(dir, "products.csv");
const email = "admin@bench.test";
const password = "Bench-passw0rd!";

interface App {
  connection: Connection;
  appPid: number;
  context: BrowserContext;
  origin: string;
}

/** In milliseconds. */
interface Cost {
  /** From choosing the file until its columns are shown, and from the button until the result is shown. */
  read: number;
  check: number;
  /** CPU used for both by the page's main thread and by the app. */
  page: number;
  app: number;
}

/** Half of the organization's products with other prices, and as many new ones. */
function contentOf(round: number): string {
  const half = productsPerOrganization / 2;
  const changed = products()
    .slice(0, half)
    .map((product) => ({ ...product, price: "1234.50" }));
  const added = products(`check ${round}`)
    .slice(0, half)
    .map((product) => ({ ...product, sku: `NEW-${product.sku}` }));
  return csvOf([
    ["SKU", "Name", "Price", "Stock", "Description"],
    ...[...changed, ...added].map(({ sku, name, price, stock, description }) => [
      ...[sku, name, price, String(stock), description],
    ]),
  ]);
}

/** CPU used by the page's main thread. */
async function pageCpuMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  if (seconds === undefined) throw new Error("The browser does not tell what its page uses");
  return seconds * 1000;
}

/** Chooses the file and checks it, then discards everything. */
async function measure({ context, origin, connection, appPid }: App): Promise<Cost> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  // Other checkouts may word it differently.
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 2, name });
  await page.goto(`${origin}/dashboard/products/import`);
  await heading("Choose a file").waitFor();
  await page.waitForLoadState("networkidle");

  const before = { page: await pageCpuMs(session), app: cpuMs(appPid) };
  const begun = performance.now();
  await page.locator("input[type=file]").setInputFiles(file);
  await heading("Columns of products.csv").waitFor();
  const read = performance.now();
  await page.getByRole("button", { name: "Check 10,000 rows" }).click();
  await heading(/^(Review products\.csv|What products\.csv would do)$/).waitFor();
  await page
    .getByText(/^Line \d/)
    .first()
    .waitFor();
  const checked = performance.now();
  const after = { page: await pageCpuMs(session), app: cpuMs(appPid) };

  await page.close();
  await connection.query("delete from product_import_rows");
  await connection.query("delete from product_imports");
  return {
    read: read - begun,
    check: checked - read,
    page: after.page - before.page,
    app: after.app - before.app,
  };
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.getByLabel(/^E-?mail$/).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/dashboard");
  await page.close();
}

/** The first round warms up. */
async function measureRounds(apps: Record<Build, App>): Promise<Record<Build, Cost>[]> {
  const measured: Record<Build, Cost>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    writeFileSync(file, contentOf(round));
    const costs = new Map<Build, Cost>();
    for (const build of round % 2 === 0 ? builds : builds.toReversed()) {
      costs.set(build, await measure(apps[build]));
    }
    const [other, own] = [costs.get("other"), costs.get("this")];
    if (!other || !own) throw new Error("A build was not measured");
    if (round > 0) measured.push({ other, this: own });
  }
  return measured;
}

/** Whether the check takes little enough time. */
function report(measured: Record<Build, Cost>[]): boolean {
  const stats = {
    "until the columns are shown": (cost: Cost) => cost.read,
    "from the button to the result": (cost: Cost) => cost.check,
    "CPU of the page": (cost: Cost) => cost.page,
    "CPU of the app": (cost: Cost) => cost.app,
  };
  const ratioOf = (of: (cost: Cost) => number) =>
    median(measured.map((round) => of(round.this) / of(round.other)));
  say(`\nThe check of 10,000 rows, other checkout → this one, medians of ${measured.length} rounds`);
  console.table(
    Object.fromEntries(
      Object.entries(stats).map(([name, of]) => {
        const [other, own] = builds.map((build) => ms(median(measured.map((round) => of(round[build])))));
        const ratios = measured.map((round) => of(round.this) / of(round.other));
        const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
        return [name, { other, this: own, ratio: `× ${ratioOf(of).toFixed(2)}`, range: `${least}–${most}` }];
      }),
    ),
  );
  const ratio = ratioOf((cost) => cost.read + cost.check);
  say(`From the file to the result: × ${ratio.toFixed(2)} (wanted: at most × ${allowedRatio})`);
  return ratio <= allowedRatio;
}

/** A checkout with 10,000 products and its own browser, signed in there. */
async function start(
  supervisor: Supervisor,
  checkout: string,
  { url, browser, env }: { url: string; browser: Browser; env: NodeJS.ProcessEnv },
): Promise<App> {
  const { port, appPid } = await startCheckout(supervisor, checkout, url, env);
  await loadOrganizations(url, 1);
  const connection = await connect(url);
  await connection.query(
    "insert into user (organization_id, email, password_hash, first_name, last_name, roles, status, created_at, updated_at) values (1, ?, ?, 'Ada', 'Bench', '[a]', 10, unix_timestamp(), unix_timestamp())",
    [email, await hash(password, 4)],
  );
  const context = await browser.newContext({ locale: "en-US" });
  const origin = `http://${subdomainOf(1, 1)}.${rootDomain}:${port}`;
  await signIn(await context.newPage(), origin);
  return { connection, appPid, context, origin };
}

const other = otherCheckout("bench:import-check");

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const databases = builds.map((name) => `check_${name}`);
  const { urls, redisUrl } = await startServers(supervisor, state, dir, databases);
  const [otherUrl, ownUrl] = urls;
  if (!otherUrl || !ownUrl) throw new StepError("The databases were not made");
  const executablePath = await findChromium(supervisor);
  // Chromium's sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  // Both have an organization 1, of which Redis caches data.
  const env = (database: number) => ({
    ...environmentOf(state, redisUrl),
    REDIS_URL: `${redisUrl}/${database}`,
  });
  const apps = {
    other: await step("The other build", () =>
      start(supervisor, other, { url: otherUrl, browser, env: env(0) }),
    ),
    this: await step("This build", () => start(supervisor, root, { url: ownUrl, browser, env: env(1) })),
  };
  const measured = await step("Checks", () => measureRounds(apps));
  const isFast = report(measured);
  await browser.close();
  for (const { connection } of Object.values(apps)) await connection.end();
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return isFast ? 0 : 1;
});
