/**
 * Compares the list of 10,000 products with a value in each of 50 custom fields to that of 10,000 products without custom fields, in
 * one build, of which each side has a process and a database:
 *
 *   npm run bench:catalogue-fields
 *
 * Both are called in turns. The list with columns, conditions or an order by fields is compared to the plain list of the other side.
 * Takes some minutes; the servers are under .local/bench. Exits with 1 if the plain list takes more than 1.3 times the CPU.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { supervised } from "../lib/lifetime.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import { addFields } from "./catalogue-data";
import { startCheckout } from "./checkouts";
import { ms } from "./measure.mjs";
import { environmentOf, signIn, startServers } from "./scale-app";
import { loadOrganizations, subdomainOf } from "./scale-data";
import { type Cost, call, measureRequests, type Side } from "./scale-requests";

const allowedRatio = 1.3;
const fieldCount = 50;
const plainList = "list, 20 of 10,000";

const dir = path.join(localDir, "bench");

/** What the side with fields is asked for; the other one answers the same request without them. The fields are text, number, date, … */
const asked: Record<string, { fields: object; plain: object }> = {
  [plainList]: { fields: {}, plain: {} },
  "list, with three fields as columns": { fields: { customFields: [1, 2, 3] }, plain: {} },
  "list, with all fields as columns": {
    fields: { customFields: Array.from({ length: fieldCount }, (_, index) => index + 1) },
    plain: {},
  },
  "list, by a number from and to": { fields: { where: ["2.from.100", "2.to.110"] }, plain: {} },
  "list, by a text that contains": { fields: { where: ["1.contains.atch 77"] }, plain: {} },
  "list, sorted by a number": { fields: { sort: "field2" }, plain: { sort: "price" } },
  "list, sorted by a text": { fields: { sort: "-field1" }, plain: { sort: "-name" } },
};

const totalMs = ({ times, appMs, databaseMs }: Cost) => (appMs + databaseMs) / times.length;

function report(costs: Map<string, Cost[]>): boolean {
  const rows: Record<string, Record<string, string>> = {};
  let isCheap = true;
  for (const [name, [plain, fields]] of costs) {
    if (!plain || !fields) continue;
    const ratio = totalMs(fields) / totalMs(plain);
    if (name === plainList) isCheap = ratio <= allowedRatio;
    const app = fields.appMs / fields.times.length / (plain.appMs / plain.times.length);
    rows[name] = {
      "without fields → with 50": `${ms(totalMs(plain))} → ${ms(totalMs(fields))}  × ${ratio.toFixed(2)} (app × ${app.toFixed(2)})`,
    };
  }
  say(`\nCPU of the app and the database per request (allowed for the plain list: × ${allowedRatio})`);
  console.table(rows);
  return isCheap;
}

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl, databasePid } = await startServers(supervisor, state, dir, [
    "fields_none",
    "fields_all",
  ]);
  const env = environmentOf(state, redisUrl);
  Object.assign(process.env, env);
  const sides: Side[] = [];
  for (const [index, url] of urls.entries()) {
    await step(index === 0 ? "App: without fields" : `App: with ${fieldCount} fields`, async () => {
      // Each a part of Redis of its own: they have an organization with the same id.
      const app = await startCheckout(supervisor, root, url, { ...env, REDIS_URL: `${redisUrl}/${index}` });
      await loadOrganizations(url, 1);
      if (index === 1) await addFields(url, fieldCount);
      const subdomain = subdomainOf(1, 1);
      const accessToken = await signIn(url, { organizationId: 1, subdomain });
      sides.push({ count: 1, url, ...app, subdomain, organizationId: 1, accessToken });
    });
  }
  const operations = Object.fromEntries(
    Object.entries(asked).map(([name, { fields, plain }]) => [
      name,
      (side: Side) => call(side, "products.list", { limit: 20, ...(side === sides[1] ? fields : plain) }),
    ]),
  );
  const costs = await step("Requests", () => measureRequests(sides, databasePid, operations));
  const isCheap = report(costs);
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return isCheap ? 0 : 1;
});
