/**
 * Measures how the number of organizations in a database affects each of them: 10,000 products each, with 1 and with
 * 100 organizations.
 *
 *   npm run bench:scale
 *
 * Takes a few minutes, and some gigabytes while it runs. It has its own servers under .local/bench. Two instances of
 * the production build, one per database, are called in turns, so that other load on the machine affects both. Exits
 * with 1 if a request takes more than 1.2 times as much CPU with 100 organizations (a tenth is wanted, and runs differ by
 * as much), or the pages of a list with their totals more than 1.3 times as much as without.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "@/server/db/migrate";
import { buildApp } from "../lib/build.mjs";
import { neutralEnvironment } from "../lib/environment.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import { cpuMs, median, ms } from "./measure.mjs";
import { environmentOf, startServers, startSide } from "./scale-app";
import { connect, loadOrganizations } from "./scale-data";
import { type Cost, measureRequests, operations, type Side, wordAndSyllable } from "./scale-requests";
import { explain, statementsDuring } from "./scale-statements";
import { measureTotals, type TotalCost } from "./scale-totals";

const counts = [1, 100];
const statementRepeats = 400;
const allowedRatio = 1.2;
const allowedTotalRatio = 1.3;

const dir = path.join(localDir, "bench");

interface Statement {
  operation: string;
  sql: string;
  plan: string;
  databaseMs: number;
}

const statementsShown = 4;

/** The reading statements of each operation, as the app sends them: their execution plans, and their cost. */
async function measureStatements(side: Side, databasePid: number): Promise<Statement[]> {
  const connection = await connect(side.url);
  const statements: Statement[] = [];
  try {
    for (const [operation, ask] of Object.entries(operations)) {
      const sent = await statementsDuring(connection, () => ask(side, 1_000_000));
      // An export continues with the same statement.
      for (const sql of sent.slice(0, statementsShown)) {
        const before = cpuMs(databasePid);
        for (let count = 0; count < statementRepeats; count += 1) await connection.query(sql);
        const databaseMs = (cpuMs(databasePid) - before) / statementRepeats;
        statements.push({ operation, sql, plan: await explain(connection, sql), databaseMs });
      }
    }
  } finally {
    await connection.end();
  }
  return statements;
}

const valuesOf = ({ times, appMs, databaseMs }: Cost) => [
  median(times),
  appMs / times.length,
  databaseMs / times.length,
];

function report(costs: Map<string, Cost[]>, statements: Statement[]): boolean {
  let isWell = true;
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, [alone, among]] of costs) {
    if (!alone || !among) continue;
    const [small, large] = [valuesOf(alone), valuesOf(among)];
    const ratios = large.map((value, index) => value / (small[index] ?? Number.NaN));
    // The times depend on what else the machine does.
    const [, ...cpuRatios] = ratios;
    isWell &&= name === wordAndSyllable || cpuRatios.every((ratio) => ratio <= allowedRatio);
    const cell = (index: number) =>
      `${ms(small[index] ?? Number.NaN)} → ${ms(large[index] ?? Number.NaN)}  × ${(ratios[index] ?? Number.NaN).toFixed(2)}`;
    rows[name] = {
      requests: String(alone.times.length),
      p50: cell(0),
      "CPU of the app": cell(1),
      "CPU of the database": cell(2),
    };
  }
  say(`\nA request with ${counts.join(" → ")} organizations (allowed: × ${allowedRatio} of the CPU)`);
  console.table(rows);
  say("\nStatements with the most organizations, CPU of the database and plan");
  for (const { operation, sql, plan, databaseMs } of statements) {
    say(`\n${operation}: ${ms(databaseMs)}\n  ${sql.slice(0, 700)}\n  → ${plan}`);
  }
  return isWell;
}

function reportTotals(costs: TotalCost[]): boolean {
  const ratioOf = ({ pageMs, allMs }: TotalCost) => allMs / pageMs;
  say(`\nPages of lists with their totals, CPU of the database (wanted: at most × ${allowedTotalRatio})`);
  console.table(
    costs.map((cost) => ({
      organizations: cost.count,
      list: cost.operation,
      pages: cost.pages,
      "totals counted": cost.totals,
      "a page": ms(cost.pageMs),
      "with its total": `${ms(cost.allMs)}  × ${ratioOf(cost).toFixed(2)}`,
    })),
  );
  return costs.every((cost) => ratioOf(cost) <= allowedTotalRatio);
}

await supervised({ dir, busy: "npm run bench:scale of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl, databasePid } = await startServers(
    supervisor,
    state,
    dir,
    counts.map((count) => `scale_${count}`),
  );
  const env = environmentOf(state, redisUrl);
  for (const [index, count] of counts.entries()) {
    await step(`10,000 products in each of ${count}`, async () => {
      await migrateDatabase(urls[index] ?? "");
      await loadOrganizations(urls[index] ?? "", count);
    });
  }
  const build = await step("Production build", (note) => buildApp(supervisor, neutralEnvironment(), note));
  const sides = await step("Apps", async () => {
    Object.assign(process.env, env);
    const started: Side[] = [];
    for (const [index, count] of counts.entries()) {
      started.push(await startSide(supervisor, build, count, urls[index] ?? "", env));
    }
    return started;
  });
  const costs = await step("Requests", () => measureRequests(sides, databasePid));
  const largest = sides[sides.length - 1];
  if (!largest) throw new Error("There is no app to ask");
  const statements = await step("Statements", () => measureStatements(largest, databasePid));
  const totals = await step("Totals", async () => {
    const costs: TotalCost[] = [];
    for (const side of sides) costs.push(...(await measureTotals(side, databasePid)));
    return costs;
  });
  const isFlat = report(costs, statements);
  const totalsAreCheap = reportTotals(totals);
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return isFlat && totalsAreCheap ? 0 : 1;
});
