import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { checkNode, installDependencies } from "./lib/dependencies.mjs";
import { testsOnFunctions, testsOnOpenNext } from "./lib/functions-suites.mjs";
import { supervised } from "./lib/lifetime.mjs";
import { findLighthouse } from "./lib/lighthouse.mjs";
import { root } from "./lib/paths.mjs";
import { say, step } from "./lib/report.mjs";
import { total } from "./lib/results.mjs";
import { check, results, sayTotal } from "./lib/test-results.mjs";
import { dir, filters, mailDir, mode, reportsDir } from "./lib/test-run.mjs";
import { invite, serve, serveRoutes, startBuild, startServers } from "./lib/test-servers.mjs";
import {
  browserTests,
  generatedClients,
  onMachines,
  onOtherDatabases,
  onOtherRedis,
  overHttp,
  testsOfServers,
  unitTests,
} from "./lib/test-suites.mjs";

const usage = `npm test                      everything
npm test -- check             types, lint, dead code
npm test -- unit [filter …]   unit and integration tests, with Vitest's arguments
npm test -- e2e [filter …]    browser tests, with Playwright's arguments
npm test -- routes [filter …] the same with the API served by Next's routes, as on a serverless platform; without a
                              filter, also checks generated clients of the OpenAPI document
npm test -- databases [filter …]
                              the unit and integration tests on a current MySQL and a current MariaDB of Debian
npm test -- redis [filter …]  the tests of Redis on a Redis 8 and a current Valkey of Debian
npm test -- servers [filter …]
                              tests with several servers: failover of Redis, replicas of the database, a Galera cluster
npm test -- machines [filter …]
                              installations on several machines: nginx before two processes, backups, incidents
npm test -- functions [--node=20|22|24] [filter …]
                              the build for Vercel, served by a runner that freezes functions between requests, on the
                              platform's Node, and without a filter over HTTP on the others; or on the given one only.
                              "guide" runs the commands of docs/deploy-vercel.md alone. Without a filter, open-next as well
npm test -- open-next [--node=20|22|24] [filter …]
                              the build for AWS, served by the same runner
npm test -- lighthouse        what Lighthouse says of the pages; on an idle machine
npm test -- ops               all of these but serve and lighthouse
npm test -- serve             keeps the servers and the app running until Ctrl-C`;

/** The parts of a mode that combines several others. */
const parts = {
  all: ["check", "unit", "e2e", "routes"],
  ops: ["routes", "databases", "redis", "servers", "machines", "functions", "open-next"],
  functions: filters.length > 0 ? ["functions"] : ["functions", "open-next"],
};
const wanted = new Map(Object.entries(parts)).get(mode) ?? [mode];

if (![...Object.keys(parts), ...Object.values(parts).flat(), "serve", "lighthouse"].includes(mode)) {
  say(usage);
  process.exit(2);
}

await supervised({ dir, busy: "npm test of this directory", onEnd: sayTotal }, async (supervisor) => {
  checkNode();
  for (const old of [reportsDir, mailDir]) rmSync(old, { recursive: true, force: true });
  mkdirSync(reportsDir, { recursive: true });
  await step("Dependencies", (note) => installDependencies(supervisor, note));

  const wants = (/** @type {string} */ name) => wanted.includes(name);
  const browser = ["e2e", "routes", "lighthouse", "serve"].some(wants);
  // Types come before anything that runs alongside `next build`, which replaces the route types that this check reads.
  const [servers] = await Promise.all([
    mode === "check" ? undefined : startServers(supervisor),
    wants("check") ? check(supervisor, "Types", "npm", ["run", "typecheck"]) : undefined,
  ]);
  const building = browser || wants("machines") ? startBuild(supervisor) : undefined;
  const program = (/** @type {string} */ name) => path.join(root, "node_modules", ".bin", name);
  if (wants("check")) {
    await check(supervisor, "Lint and format", program("biome"), ["check", "."]);
    await check(supervisor, "Dead code", program("knip"), []);
  }
  if (servers && wants("unit")) await unitTests(supervisor, servers.unit);
  if (servers && wants("databases")) await onOtherDatabases(supervisor, servers.unit);
  if (servers && wants("redis")) await onOtherRedis(supervisor, servers.unit);
  if (servers && wants("servers")) await testsOfServers(supervisor, servers.unit);
  const build = await building;
  if (servers && build && wants("machines")) await onMachines(supervisor, build, servers.unit);
  if (servers && build && browser) {
    const env = await serve(supervisor, build, servers);
    if (mode === "serve") {
      invite(servers.unit, env);
      return undefined;
    }
    if (wants("lighthouse")) {
      const lighthouse = { ...env, E2E_LIGHTHOUSE: await findLighthouse(supervisor) };
      await browserTests(supervisor, "Lighthouse", lighthouse, ["--project=lighthouse", ...filters]);
    }
    const own = { ...env, ...(mode === "all" && { E2E_WITHOUT_OPS: "true" }) };
    if (wants("e2e")) await browserTests(supervisor, "Browser", own, filters);
    if (wants("routes")) {
      const routes = await serveRoutes(supervisor, build, servers, env);
      const files = mode === "all" ? ["--project=app", ...overHttp] : filters;
      await browserTests(supervisor, "Over Next's routes", routes, files);
      if (mode !== "all" && filters.length === 0) await generatedClients(supervisor, servers.unit);
    }
  }
  if (servers && wants("functions")) await testsOnFunctions(supervisor, servers);
  if (servers && wants("open-next")) await testsOnOpenNext(supervisor, servers);
  return total(results).failed === 0 ? 0 : 1;
});
