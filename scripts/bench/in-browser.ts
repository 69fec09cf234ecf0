import { rmSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { hash } from "bcryptjs";
import type { Connection } from "mysql2/promise";
import { findChromium } from "../lib/chromium.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { StepError, say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { type Build, builds, otherCheckout, ratioOf, startCheckout } from "./checkouts";
import { median, ms } from "./measure.mjs";
import { environmentOf, startServers } from "./scale-app";
import { connect, loadOrganizations, subdomainOf } from "./scale-data";
import { rootDomain } from "./scale-requests";

/* Two checkouts of this repository, compared in a real Chromium. The servers are under .local/bench. */

const dir = path.join(localDir, "bench");
const email = "admin@bench.test";
const password = "Bench-passw0rd!";

/** A checkout that is served, with one organization of 10,000 products. */
export interface App {
  connection: Connection;
  appPid: number;
  /** Its administrator is signed in there. */
  context: BrowserContext;
  origin: string;
}

/** CPU used by the page's main thread. The session needs `Performance.enable`. */
export async function pageCpuMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  if (seconds === undefined) throw new Error("The browser does not tell what its page uses");
  return seconds * 1000;
}

/** Prints the medians of each figure, which are in milliseconds. */
export function printCosts<Cost>(
  title: string,
  measured: Record<Build, Cost>[],
  figures: Record<string, (cost: Cost) => number>,
): void {
  say(`\n${title}, other checkout → this one, medians of ${measured.length} rounds`);
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([name, of]) => {
        const [other, own] = builds.map((build) => ms(median(measured.map((round) => of(round[build])))));
        const ratios = measured.map((round) => of(round.this) / of(round.other));
        const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
        const ratio = `× ${ratioOf(measured, of).toFixed(2)}`;
        return [name, { other, this: own, ratio, range: `${least}–${most}` }];
      }),
    ),
  );
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.getByLabel(/^E-?mail$/).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/dashboard");
  await page.close();
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

/**
 * Serves this checkout and the one that the command line names, measures, and ends the process: with 1 unless what was measured is
 * good enough.
 */
export async function compareInBrowser(
  command: string,
  isGoodEnough: (apps: Record<Build, App>, browser: Browser) => Promise<boolean>,
): Promise<void> {
  const other = otherCheckout(command);
  await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
    rmSync(path.join(dir, "data"), { recursive: true, force: true });
    const state = new State(dir);
    const databases = builds.map((name) => `browser_${name}`);
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
    const isGood = await isGoodEnough(apps, browser);
    await browser.close();
    for (const { connection } of Object.values(apps)) await connection.end();
    await supervisor.stopAll();
    rmSync(path.join(dir, "data"), { recursive: true, force: true });
    return isGood ? 0 : 1;
  });
}
