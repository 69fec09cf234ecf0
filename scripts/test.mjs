import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { serveBuild, serveSources, untilReady } from "./lib/app.mjs";
import { findBackupTools } from "./lib/backup-tools.mjs";
import { buildApp } from "./lib/build.mjs";
import { findChromium } from "./lib/chromium.mjs";
import { findDatabaseServer, startDatabase } from "./lib/database.mjs";
import { checkNode, installDependencies } from "./lib/dependencies.mjs";
import { appSettings, neutralEnvironment } from "./lib/environment.mjs";
import { supervised } from "./lib/lifetime.mjs";
import { findNginx } from "./lib/nginx.mjs";
import { otherDatabases, startOtherDatabase, testsOfDatabases } from "./lib/other-databases.mjs";
import { fromRoot, localDir, root } from "./lib/paths.mjs";
import { freePort } from "./lib/ports.mjs";
import { findRedisServer, startRedis } from "./lib/redis.mjs";
import { dim, failed, lastLines, StepError, say, step, succeeded } from "./lib/report.mjs";
import { playwrightCounts, total, vitestCounts } from "./lib/results.mjs";
import { playwrightTimes, slowest, vitestTimes } from "./lib/slowest.mjs";
import { State, writePrivate } from "./lib/state.mjs";

/** @typedef {import("./lib/supervisor.mjs").Supervisor} Supervisor */
/** @typedef {import("./lib/results.mjs").Counts} Counts */

const usage = `npm test                      everything
npm test -- check             types, lint, dead code
npm test -- unit [filter …]   unit and integration tests, with Vitest's arguments
npm test -- e2e [filter …]    browser tests, with Playwright's arguments
npm test -- routes [filter …] the same with the API served by Next's routes, as on a serverless platform; without a
                              filter, also checks generated clients of the OpenAPI document
npm test -- databases [filter …]
                              the unit and integration tests on a current MySQL and a current MariaDB of Debian
npm test -- servers [filter …]
                              tests with several servers: failover of Redis, replicas of the database
npm test -- machines [filter …]
                              installations on several machines: nginx before two processes, backups, incidents
npm test -- ops               all of these but serve
npm test -- serve             keeps the servers and the app running until Ctrl-C`;

/** Servers, data and reports of the tests, apart from those of `npm start`. */
const dir = path.join(localDir, "test");
const reportsDir = path.join(dir, "report");
/** The mails that the browser's app sends. */
const mailDir = path.join(dir, "mail");
/** Its tenants are same-site for a browser, as in production; those under `localhost` itself are not. */
const rootDomain = "mmr.localhost";
const host = "127.0.0.1";
const shownLines = 200;
/** What is asked without a browser: the whole of it runs over both entries of the API, and the rest in `npm run test:ops`. */
const overHttp = ["e2e/http", "e2e/rest", "e2e/forgery", "e2e/tenancy", "e2e/renewal"];

const [mode = "all", ...filters] = process.argv.slice(2);
/** @type {Counts[]} */
const results = [];

/** What a mode that is several others consists of. */
const parts = {
  all: ["check", "unit", "e2e", "routes"],
  ops: ["routes", "databases", "servers", "machines"],
};
const wanted = mode === "all" || mode === "ops" ? parts[mode] : [mode];

if (
  !["all", "ops", "check", "unit", "e2e", "routes", "databases", "servers", "machines", "serve"].includes(
    mode,
  )
) {
  say(usage);
  process.exit(2);
}

await supervised({ dir, busy: "npm test of this directory", onEnd: sayTotal }, async (supervisor) => {
  checkNode();
  for (const old of [reportsDir, mailDir]) rmSync(old, { recursive: true, force: true });
  mkdirSync(reportsDir, { recursive: true });
  await step("Dependencies", (note) => installDependencies(supervisor, note));

  const wants = (/** @type {string} */ name) => wanted.includes(name);
  const browser = wants("e2e") || wants("routes") || mode === "serve";
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
  if (servers && wants("servers")) await testsOfServers(supervisor, servers.unit);
  const build = await building;
  if (servers && build && wants("machines")) await onMachines(supervisor, build, servers.unit);
  if (servers && build && browser) {
    const env = await serve(supervisor, build, servers);
    if (mode === "serve") {
      invite(servers.unit, env);
      return undefined;
    }
    if (wants("e2e")) await browserTests(supervisor, "Browser", env, filters);
    if (wants("routes")) {
      const routes = await serveRoutes(supervisor, build, servers, env);
      const args = mode === "all" ? ["--project=app", ...overHttp] : filters;
      await browserTests(supervisor, "Over Next's routes", routes, args);
      if (mode !== "all" && filters.length === 0) await generatedClients(supervisor, servers.unit);
    }
  }
  return total(results).failed === 0 ? 0 : 1;
});

/** The last line of all output. @param {number} exitCode */
function sayTotal(exitCode) {
  if (mode === "serve") return;
  const { passed, failed: failures, skipped } = total(results);
  if (skipped > 0) say(`${skipped} skipped`);
  // A run that was cut short has failed even when no test has.
  say(`${passed} passed, ${exitCode === 0 ? failures : Math.max(1, failures)} failed`);
}

/**
 * @param {string} name @param {number} startedAt @param {Counts} counts @param {string} logFile
 */
function record(name, startedAt, counts, logFile) {
  results.push(counts);
  const note = `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`;
  if (counts.failed === 0) {
    succeeded(name, startedAt, note);
    return;
  }
  failed(name, startedAt, note);
  say(`${lastLines(logFile, shownLines).replace(/^/gm, "  │ ")}\n${dim(`  Full log: ${fromRoot(logFile)}`)}`);
}

/**
 * Runs a command to its end, whichever that is.
 * @param {Supervisor} supervisor @param {string} log @param {string} command @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function attempt(supervisor, log, command, args, env = neutralEnvironment()) {
  try {
    return { passed: true, logFile: await supervisor.run(log, command, args, { cwd: root, env }) };
  } catch (error) {
    if (error instanceof StepError && error.logFile) return { passed: false, logFile: error.logFile };
    throw error;
  }
}

/**
 * @param {Supervisor} supervisor @param {string} name @param {string} command @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function check(supervisor, name, command, args, env) {
  const startedAt = Date.now();
  const { passed, logFile } = await attempt(
    supervisor,
    name.toLowerCase().replaceAll(" ", "-"),
    command,
    args,
    env,
  );
  record(name, startedAt, { passed: Number(passed), failed: Number(!passed), skipped: 0 }, logFile);
}

/**
 * Starts database and Redis, with one migrated database for Vitest and one with demo data for the browser.
 * @param {Supervisor} supervisor
 */
async function startServers(supervisor) {
  const state = new State(dir);
  const settings = appSettings({
    rootDomain,
    authSecret: state.secret("authSecret"),
    dataEncryptionKey: state.secret("dataEncryptionKey"),
  });
  return step("Servers", async (note) => {
    const server = await findDatabaseServer(supervisor, dir);
    const program = await findRedisServer(supervisor, dir);
    const databases = [
      { name: "mmr_unit", emptied: true, allPrivileges: true },
      { name: "mmr_e2e", emptied: true },
    ];
    const common = { supervisor, state, dir, durable: false };
    const [[unitUrl = "", e2eUrl = ""], redisUrl] = await Promise.all([
      startDatabase({ ...common, server, databases }),
      startRedis({ ...common, program }),
    ]);
    const env = {
      ...neutralEnvironment(),
      ...settings,
      SHUTDOWN_DELAY_SECONDS: "0",
      CI: process.env.CI,
    };
    const unit = { ...env, LOG_LEVEL: "silent", DATABASE_URL: unitUrl, REDIS_URL: `${redisUrl}/0` };
    // All browsers and programs of the tests have one address, and many of them are the same person of the demo.
    const e2e = {
      ...env,
      RATE_LIMIT_PER_MINUTE: "1000",
      BROWSER_RATE_LIMIT_PER_MINUTE: "10000",
      PAGE_RATE_LIMIT_PER_MINUTE: "1000000",
      FAILED_SIGN_INS_PER_ADDRESS: "10000",
      SIGN_IN_RATE_LIMIT_PER_MINUTE: "10000",
      PASSWORD_RESET_RATE_LIMIT_PER_HOUR: "10000",
      SIGN_UP_RATE_LIMIT_PER_HOUR: "10000",
      MAIL_DIRECTORY: mailDir,
      MAIL_PAGE: "true",
      METRICS_TOKEN: state.secret("metricsToken"),
      DATABASE_URL: e2eUrl,
      REDIS_URL: `${redisUrl}/1`,
    };
    const migrate = ["--import", "tsx", path.join("scripts", "migrate.ts")];
    const seeded = { ...e2e, DEMO_SEED_ALLOWED: "private" };
    await Promise.all([
      supervisor.run("migrate-unit", process.execPath, migrate, { cwd: root, env: unit }),
      supervisor.run("migrate-e2e", process.execPath, [...migrate, "--seed"], { cwd: root, env: seeded }),
    ]);
    note(`${server.flavour} ${server.version}, ${path.basename(program)}`);
    return { state, unit, e2e };
  });
}

/** Builds while the tests run; a failure counts as one. @param {Supervisor} supervisor */
async function startBuild(supervisor) {
  const startedAt = Date.now();
  try {
    const build = await buildApp(supervisor, neutralEnvironment());
    succeeded("Production build", startedAt);
    return build;
  } catch (error) {
    if (!(error instanceof StepError && error.logFile)) throw error;
    record("Production build", startedAt, { passed: 0, failed: 1, skipped: 0 }, error.logFile);
    return undefined;
  }
}

/**
 * @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} env
 * @param {{ name?: string, log?: string, files?: string[] }} [options]
 */
async function unitTests(
  supervisor,
  env,
  { name = "Unit and integration", log = "vitest", files = filters } = {},
) {
  const startedAt = Date.now();
  const report = path.join(reportsDir, `${log}.json`);
  const cli = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = [cli, "run", ...reporters, ...files];
  const { passed, logFile } = await attempt(supervisor, log, process.execPath, vitest, env);
  record(name, startedAt, failedUnless(passed, vitestCounts(report)), logFile);
  sayWhatIsSlow(vitestTimes(report));
}

/**
 * Runs the tests on other database servers, each of which it gets by itself. One that cannot be had here is said, and
 * counts as skipped.
 * @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} unit
 */
async function onOtherDatabases(supervisor, unit) {
  for (const wantedServer of otherDatabases) {
    const { title } = wantedServer;
    const started = await step(`${title} server`, async (note) => {
      const it = await startOtherDatabase(supervisor, dir, wantedServer, unit);
      note("missing" in it ? `not tested: ${it.missing}` : it.version);
      return it;
    });
    if ("missing" in started) {
      results.push({ passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    await unitTests(supervisor, started.env, {
      name: `On ${title} ${started.version}`,
      log: `vitest-${title.toLowerCase()}`,
      files: mode === "databases" && filters.length > 0 ? filters : testsOfDatabases,
    });
  }
}

/** Servers in numbers, each with its failures. @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} env */
async function testsOfServers(supervisor, env) {
  await unitTests(supervisor, env, {
    name: "Several servers",
    log: "vitest-servers",
    files: [
      "--config=vitest.ops.config.ts",
      ...(mode === "servers" && filters.length > 0 ? filters : ["test/ops/servers"]),
    ],
  });
}

/**
 * Runs whole installations, which start servers of their own.
 * @param {Supervisor} supervisor @param {string} build @param {NodeJS.ProcessEnv} unit
 */
async function onMachines(supervisor, build, unit) {
  const nginx = await stepOrMissing("nginx", findNginx(supervisor), ({ program }) => fromRoot(program));
  const backups = await stepOrMissing(
    "MariaDB and its backups",
    findBackupTools(supervisor),
    ({ server }) => server.version,
  );
  const tests = [
    { needed: nginx, files: ["nginx", "nginx-rules", "instances", "rolling", "incidents"] },
    { needed: backups, files: ["backup"] },
  ];
  const files = tests.flatMap(({ needed, files }) =>
    needed ? files.map((name) => `machines/${name}.ops`) : [],
  );
  if (files.length === 0) return;
  await unitTests(
    supervisor,
    {
      ...unit,
      OPS_BUILD: build,
      OPS_NGINX: nginx?.program,
      OPS_NGINX_BROTLI: nginx?.brotli,
      OPS_DATABASE_SERVER: JSON.stringify(backups?.server),
      OPS_BACKUP_PATH: backups?.path,
    },
    {
      name: "Several machines",
      log: "vitest-machines",
      files: [
        "--config=vitest.ops.config.ts",
        ...(mode === "machines" && filters.length > 0 ? filters : files),
      ],
    },
  );
}

/**
 * Waits for programs; ones that cannot be had here are said, and count as skipped.
 * @template T @param {string} name @param {Promise<T>} programs @param {(found: T) => string} version
 * @returns {Promise<T | undefined>}
 */
async function stepOrMissing(name, programs, version) {
  return step(name, async (note) => {
    try {
      const found = await programs;
      note(version(found));
      return found;
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      note(`not tested: ${error.message}`);
      results.push({ passed: 0, failed: 0, skipped: 1 });
      return undefined;
    }
  });
}

/** Makes clients of the OpenAPI document, which takes more packages than the app does. @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} env */
async function generatedClients(supervisor, env) {
  const script = path.join("scripts", "generated-clients", "check.ts");
  await check(supervisor, "Generated clients", process.execPath, ["--import", "tsx", script], env);
}

/**
 * Serves the build, and also the sources for tests of how the development server behaves.
 * @param {Supervisor} supervisor @param {string} build @param {Awaited<ReturnType<typeof startServers>>} servers
 */
async function serve(supervisor, build, { state, e2e }) {
  return step("App for the browser", async (note) => {
    const port = await state.port("appPort", freePort);
    const devPort = await state.port("devPort", freePort);
    const chromium = await findChromium(supervisor);
    const app = serveBuild(supervisor, build, {
      host,
      port,
      env: { ...e2e, ROOT_DOMAIN: `${rootDomain}:${port}` },
    });
    // In a directory of its own, since Next allows one development server for each.
    const devEnv = { ...e2e, ROOT_DOMAIN: `${rootDomain}:${devPort}`, NEXT_DIST_DIR: ".local/test/next" };
    serveSources(supervisor, { host, port: devPort, env: devEnv });
    await untilReady(app, { host, port, timeoutMs: 60_000 });
    note(chromium ?? "no Chromium");
    const env = {
      ...e2e,
      BUILD_DIR: build,
      BASE_PORT: String(port),
      DEV_PORT: String(devPort),
      E2E_ROOT_DOMAIN: `${rootDomain}:${port}`,
      E2E_DEV_ROOT_DOMAIN: `${rootDomain}:${devPort}`,
      ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
      APP_LOG_FILE: app.logFile,
    };
    return env;
  });
}

/**
 * Serves the build once more, without the entry of our own for the API.
 * @param {Supervisor} supervisor @param {string} build @param {Awaited<ReturnType<typeof startServers>>} servers
 * @param {NodeJS.ProcessEnv} env of the browser tests
 */
async function serveRoutes(supervisor, build, { state, e2e }, env) {
  const port = await state.port("routesPort", freePort);
  const domain = `${rootDomain}:${port}`;
  const app = serveBuild(supervisor, build, {
    host,
    port,
    env: { ...e2e, ROOT_DOMAIN: domain },
    apiEntry: "routes",
    name: "app-routes",
  });
  await untilReady(app, { host, port, timeoutMs: 60_000 });
  return {
    ...env,
    BASE_PORT: String(port),
    E2E_ROOT_DOMAIN: domain,
    E2E_API_ENTRY: "routes",
    APP_LOG_FILE: app.logFile,
  };
}

/**
 * Tells how to run single tests by hand against what is served now.
 * @param {NodeJS.ProcessEnv} unit @param {NodeJS.ProcessEnv} e2e
 */
function invite(unit, e2e) {
  for (const [name, env] of Object.entries({ "unit.env": unit, "e2e.env": e2e })) {
    writePrivate(path.join(dir, name), settingsOnly(env));
  }
  say(`\nThe build is at http://acme.${e2e.E2E_ROOT_DOMAIN}, the sources are at http://acme.${e2e.E2E_DEV_ROOT_DOMAIN}.
Tests by hand:
  node --env-file=.local/test/unit.env node_modules/vitest/vitest.mjs
  node --env-file=.local/test/e2e.env node_modules/@playwright/test/cli.js test`);
}

/** What tests add to the environment of the shell. @param {NodeJS.ProcessEnv} env */
function settingsOnly(env) {
  const added = Object.entries(env).filter(
    ([name, value]) => value !== undefined && process.env[name] !== value,
  );
  return added.map(([name, value]) => `${name}=${value}\n`).join("");
}

/** @param {Supervisor} supervisor @param {string} name @param {NodeJS.ProcessEnv} env @param {string[]} args */
async function browserTests(supervisor, name, env, args) {
  const startedAt = Date.now();
  const log = name === "Browser" ? "playwright" : "playwright-routes";
  const report = path.join(reportsDir, `${log}.json`);
  const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  const playwright = [cli, "test", "--reporter=list,json", ...args];
  const { passed, logFile } = await attempt(supervisor, log, process.execPath, playwright, {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  record(name, startedAt, failedUnless(passed, playwrightCounts(report)), logFile);
  sayWhatIsSlow(playwrightTimes(report));
}

/** For whole suites only: people who run a part of one look at something else. @param {import("./lib/slowest.mjs").TestTime[]} times */
function sayWhatIsSlow(times) {
  if (filters.length === 0 && times.length > 0) say(dim(slowest(times).join("\n").replace(/^/gm, "  ")));
}

/**
 * A runner that ends with an error although no test failed, has failed itself.
 * @param {boolean} passed @param {Counts} counts
 */
function failedUnless(passed, counts) {
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
