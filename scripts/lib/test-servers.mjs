import path from "node:path";
import { fewRounds, serveBuild, serveSources, untilReady } from "./app.mjs";
import { buildApp } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { startDatabase } from "./database.mjs";
import { findDatabaseServer } from "./database-programs.mjs";
import { appSettings, neutralEnvironment } from "./environment.mjs";
import { root } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { findRedisServer, startRedis } from "./redis.mjs";
import { StepError, say, step, succeeded } from "./report.mjs";
import { State, writePrivate } from "./state.mjs";
import { record } from "./test-results.mjs";
import { dir, filters, mailDir } from "./test-run.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */

/** Its tenants are same-site for a browser, as in production; those under `localhost` itself are not. */
const rootDomain = "mmr.localhost";
const host = "127.0.0.1";
/** Playwright's arguments that open windows. */
const watching = ["--headed", "--debug", "--ui"];

/**
 * Starts database and Redis, with one migrated database for Vitest and one with demo data for the browser.
 * @param {Supervisor} supervisor
 */
export async function startServers(supervisor) {
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
      DEMO_WORKSPACES: "1000",
      CI: process.env.CI,
    };
    const unit = { ...env, LOG_LEVEL: "silent", DATABASE_URL: unitUrl, REDIS_URL: `${redisUrl}/0` };
    // All browsers and programs of the tests have one address, and many of them are the same person of the demo.
    const e2e = {
      ...env,
      RATE_LIMIT_PER_MINUTE: "1000",
      BROWSER_RATE_LIMIT_PER_MINUTE: "10000",
      PAGE_RATE_LIMIT_PER_MINUTE: "1000000",
      FAILED_SIGN_INS_PER_IP: "10000",
      SIGN_IN_RATE_LIMIT_PER_MINUTE: "10000",
      PASSWORD_RESET_RATE_LIMIT_PER_HOUR: "10000",
      SIGN_UP_RATE_LIMIT_PER_HOUR: "10000",
      DEMO_RATE_LIMIT_PER_DAY: "10000",
      MAIL_DIRECTORY: mailDir,
      MAIL_PAGE: "true",
      METRICS_TOKEN: state.secret("metricsToken"),
      DATABASE_URL: e2eUrl,
      REDIS_URL: `${redisUrl}/1`,
    };
    const migrate = ["--import", "tsx", "--import", fewRounds, path.join("scripts", "migrate.ts")];
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
export async function startBuild(supervisor) {
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
 * Serves the build, and also the sources for tests of how the development server behaves.
 * @param {Supervisor} supervisor @param {string} build @param {Awaited<ReturnType<typeof startServers>>} servers
 */
export async function serve(supervisor, build, { state, e2e }) {
  return step("App for the browser", async (note) => {
    const port = await state.port("appPort", freePort);
    const devPort = await state.port("devPort", freePort);
    const chromium = await findChromium(supervisor, { headed: filters.some((it) => watching.includes(it)) });
    const app = serveBuild(supervisor, build, {
      host,
      port,
      env: { ...e2e, ROOT_DOMAIN: `${rootDomain}:${port}` },
      preload: fewRounds,
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
export async function serveRoutes(supervisor, build, { state, e2e }, env) {
  const port = await state.port("routesPort", freePort);
  const domain = `${rootDomain}:${port}`;
  const app = serveBuild(supervisor, build, {
    host,
    port,
    env: { ...e2e, ROOT_DOMAIN: domain },
    apiEntry: "routes",
    name: "app-routes",
    preload: fewRounds,
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
export function invite(unit, e2e) {
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
