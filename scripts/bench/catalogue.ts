/**
 * Compares products with everything that they can have to those of another checkout of this repository, which have their five
 * columns alone:
 *
 *   npm run bench:catalogue -- ../the-other-checkout [organizations]
 *
 * 10,000 products in one organization, in both checkouts, and in each of 100 (or as many as given) in this one; see `addedToProducts` for what the products of
 * this checkout have. The other one must have its dependencies installed; it gets a production build under its own .local/. The builds
 * are called in turns. Takes a quarter of an hour, and some gigabytes while it runs; the servers are under .local/bench. Exits with 1 if a
 * request takes more than 1.2 times the CPU of the other checkout, or of one organization.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { supervised } from "../lib/lifetime.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import { addedToProducts, enrich } from "./catalogue-data";
import { otherCheckout, startCheckout } from "./checkouts";
import { ms } from "./measure.mjs";
import { environmentOf, signIn, startServers } from "./scale-app";
import { loadOrganizations, measuredOrganization, subdomainOf } from "./scale-data";
import { type Cost, measureRequests, type Side } from "./scale-requests";

const allowedRatio = 1.2;
/** How many organizations the third side has. */
const among = Number(process.argv[3] ?? 100);

const dir = path.join(localDir, "bench");
const other = otherCheckout("bench:catalogue");

/** The sides in the order in which they are measured. */
const sides = [
  { name: "other", checkout: other, count: 1, isRich: false },
  { name: "this", checkout: root, count: 1, isRich: true },
  { name: `this, ${among} organizations`, checkout: root, count: among, isRich: true },
];

const totalMs = ({ times, appMs, databaseMs }: Cost) => (appMs + databaseMs) / times.length;

/** Whether all ratios are small enough. */
function report(costs: Map<string, Cost[]>): boolean {
  let isCheap = true;
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, [plain, rich, many]] of costs) {
    if (!plain || !rich || !many) continue;
    const cell = (cost: Cost, base: Cost) => {
      const ratio = totalMs(cost) / totalMs(base);
      isCheap &&= ratio <= allowedRatio;
      const app = cost.appMs / cost.times.length / (base.appMs / base.times.length);
      return `${ms(totalMs(base))} → ${ms(totalMs(cost))}  × ${ratio.toFixed(2)} (app × ${app.toFixed(2)})`;
    };
    rows[name] = {
      requests: String(rich.times.length),
      "other checkout → this one": cell(rich, plain),
      [`1 → ${among} organizations`]: cell(many, rich),
    };
  }
  say(
    `\nCPU of the app and the database per request; products with ${addedToProducts} (allowed: × ${allowedRatio})`,
  );
  console.table(rows);
  return isCheap;
}

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const names = sides.map((_, index) => `catalogue_${index}`);
  const { urls, redisUrl, databasePid } = await startServers(supervisor, state, dir, names);
  const env = environmentOf(state, redisUrl);
  Object.assign(process.env, env);
  const measured: Side[] = [];
  for (const [index, { name, checkout, count, isRich }] of sides.entries()) {
    const url = urls[index] ?? "";
    await step(`App: ${name}`, async () => {
      // Each a part of Redis of its own: they have organizations with the same ids.
      const ownEnv = { ...env, REDIS_URL: `${redisUrl}/${index}` };
      const app = await startCheckout(supervisor, checkout, url, ownEnv);
      await loadOrganizations(url, count);
      if (isRich) await enrich(url, count);
      const organizationId = measuredOrganization(count);
      const subdomain = subdomainOf(organizationId, count);
      const accessToken = await signIn(url, { organizationId, subdomain });
      measured.push({ count, url, ...app, subdomain, organizationId, accessToken });
    });
  }
  const costs = await step("Requests", () => measureRequests(measured, databasePid));
  const isCheap = report(costs);
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return isCheap ? 0 : 1;
});
