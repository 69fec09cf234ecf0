/**
 * Measures the overview of an organization with 10,000 products, 100 people and 100,000 changes: cold, with its key
 * removed from Redis before each request, and cached.
 *
 *   npm run bench:dashboard
 *
 * Takes a few minutes. It has its own servers under .local/bench, and calls the production build, in turns.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { Redis } from "ioredis";
import { migrateDatabase } from "@/server/db/migrate";
import { buildApp } from "../lib/build.mjs";
import { neutralEnvironment } from "../lib/environment.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import { loadChanges } from "./dashboard-data";
import { cpuMs, median, ms } from "./measure.mjs";
import { environmentOf, startServers, startSide } from "./scale-app";
import { connect, loadOrganizations } from "./scale-data";
import { type Cost, call, type Side } from "./scale-requests";
import { explain, statementsDuring } from "./scale-statements";

const rounds = 4;
const requestsPerRound = 10;
const statementRepeats = 10;
const periods = [7, 30, 90];

const dir = path.join(localDir, "bench");
const keyOf = (days: number) => `org:1:cache:dashboard${days === 30 ? "" : `:${days}`}`;

async function measure(side: Side, databasePid: number, redis: Redis): Promise<Map<string, Cost>> {
  const costs = new Map<string, Cost>();
  for (let round = -1; round < rounds; round += 1) {
    for (const days of periods) {
      for (const state of ["cold", "cached"]) {
        const name = `${days} days, ${state}`;
        const cost = costs.get(name) ?? { times: [], appMs: 0, databaseMs: 0 };
        costs.set(name, cost);
        const before = { app: cpuMs(side.appPid), database: cpuMs(databasePid) };
        for (let request = 0; request < requestsPerRound; request += 1) {
          if (state === "cold") await redis.del(keyOf(days));
          const startedAt = performance.now();
          await call(side, "dashboard.overview", { days });
          if (round >= 0) cost.times.push(performance.now() - startedAt);
        }
        if (round < 0) continue;
        cost.appMs += cpuMs(side.appPid) - before.app;
        cost.databaseMs += cpuMs(databasePid) - before.database;
      }
    }
  }
  return costs;
}

/** How long each statement of a cold request for 90 days takes, and its execution plan. */
async function explainStatements(side: Side, databasePid: number, redis: Redis): Promise<void> {
  const connection = await connect(side.url);
  try {
    await redis.del(keyOf(90));
    const sent = await statementsDuring(connection, () => call(side, "dashboard.overview", { days: 90 }));
    for (const sql of sent) {
      const before = cpuMs(databasePid);
      for (let count = 0; count < statementRepeats; count += 1) await connection.query(sql);
      say(`\n${ms((cpuMs(databasePid) - before) / statementRepeats)}  ${sql.slice(0, 400)}`);
      say(`  → ${await explain(connection, sql)}`);
    }
  } finally {
    await connection.end();
  }
}

await supervised({ dir, busy: "npm run bench:dashboard of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl, databasePid } = await startServers(supervisor, state, dir, ["dashboard"]);
  const [url = ""] = urls;
  const env = environmentOf(state, redisUrl);
  await step("10,000 products and 100,000 changes", async () => {
    await migrateDatabase(url);
    await loadOrganizations(url, 1);
    await loadChanges(url);
  });
  const build = await step("Production build", (note) => buildApp(supervisor, neutralEnvironment(), note));
  const side = await step("App", () => {
    Object.assign(process.env, env);
    return startSide(supervisor, build, 1, url, env);
  });
  const redis = new Redis(`${redisUrl}/0`);
  try {
    const costs = await step("Requests", () => measure(side, databasePid, redis));
    console.table(
      Object.fromEntries(
        [...costs].map(([name, { times, appMs, databaseMs }]) => [
          name,
          {
            p50: ms(median(times)),
            "CPU of the app": ms(appMs / times.length),
            "CPU of the database": ms(databaseMs / times.length),
          },
        ]),
      ),
    );
    await explainStatements(side, databasePid, redis);
  } finally {
    redis.disconnect();
  }
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return 0;
});
