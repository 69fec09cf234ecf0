import { rmSync } from "node:fs";
import path from "node:path";
import { findDatabaseServer, startDatabase } from "../../../../scripts/lib/database.mjs";
import { appSettings, neutralEnvironment } from "../../../../scripts/lib/environment.mjs";
import { localDir, root } from "../../../../scripts/lib/paths.mjs";
import { freePort } from "../../../../scripts/lib/ports.mjs";
import { findRedisServer, startRedis } from "../../../../scripts/lib/redis.mjs";
import { State } from "../../../../scripts/lib/state.mjs";
import { Supervisor } from "../../../../scripts/lib/supervisor.mjs";
import { type AppProcess, startApp } from "./app-process";
import { type Nginx, startNginx } from "./nginx";

/** The production build under test. */
export const build = process.env.OPS_BUILD ?? "";

/** A database, Redis, two processes of the app and nginx before them, as on machines of one's own, with the demo data. */
export interface Installation {
  /** ROOT_DOMAIN, with the port of nginx. */
  readonly domain: string;
  readonly env: NodeJS.ProcessEnv;
  /** The processes that run now; a test that ends one puts its successor here. */
  readonly apps: [AppProcess, AppProcess];
  readonly nginx: Nginx;
  /** Starts a process in place of the one with that index, which has ended. */
  restart(index: 0 | 1, settings?: { build?: string; env?: NodeJS.ProcessEnv }): Promise<void>;
  /** Runs a script of the repository with the settings of the installation. */
  run(script: string, args?: string[], env?: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
}

/** Limits are what other tests are about. */
const withoutLimits = {
  RATE_LIMIT_PER_MINUTE: "1000000",
  BROWSER_RATE_LIMIT_PER_MINUTE: "1000000",
  PAGE_RATE_LIMIT_PER_MINUTE: "1000000",
  SIGN_IN_RATE_LIMIT_PER_MINUTE: "1000000",
};

/** Starts an installation in a directory of that name, without data from an earlier run. */
export async function startInstallation(name: string): Promise<Installation> {
  const dir = path.join(localDir, "test", "ops", name);
  const { supervisor, stop } = await startSupervisor(dir);
  const state = new State(dir);
  const [server, program] = await Promise.all([
    findDatabaseServer(supervisor, dir),
    findRedisServer(supervisor, dir),
  ]);
  const common = { supervisor, state, dir, durable: false };
  const [[databaseUrl], redisUrl] = await Promise.all([
    startDatabase({ ...common, server, databases: [{ name: "mmr", emptied: true }] }),
    startRedis({ ...common, program }),
  ]);
  const [port, first, second] = [
    await state.port("nginxPort", freePort),
    await state.port("firstPort", freePort),
    await state.port("secondPort", freePort),
  ];
  const domain = `mmr.localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...neutralEnvironment(),
    ...appSettings({
      rootDomain: domain,
      authSecret: state.secret("authSecret"),
      dataEncryptionKey: state.secret("dataEncryptionKey"),
    }),
    ...withoutLimits,
    TRUST_PROXY: "1",
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
  };
  const run = async (script: string, args: string[] = [], more: NodeJS.ProcessEnv = {}) => {
    await supervisor.run(
      path.parse(script).name,
      process.execPath,
      ["--import", "tsx", path.join("scripts", script), ...args],
      { cwd: root, env: { ...env, ...more } },
    );
  };
  await run("migrate.ts", ["--seed"], { DEMO_SEED_ALLOWED: "private" });
  const start = (index: 0 | 1, settings: { build?: string; env?: NodeJS.ProcessEnv } = {}) =>
    startApp({
      supervisor,
      name: `app-${index + 1}`,
      port: index === 0 ? first : second,
      build: settings.build ?? build,
      env: { ...env, ...settings.env },
    });
  const apps: [AppProcess, AppProcess] = await Promise.all([start(0), start(1)]);
  const nginx = await startNginx({ supervisor, dir, port, apps: [first, second] });
  return {
    domain,
    env,
    apps,
    nginx,
    restart: async (index, settings) => {
      apps[index] = await start(index, settings);
    },
    run,
    stop,
  };
}

/** Processes in a directory of that path, which is emptied of data first. They end with this process at the latest. */
export async function startSupervisor(
  dir: string,
): Promise<{ supervisor: Supervisor; stop(): Promise<void> }> {
  // A test that ends a process says so; any other end makes a request fail, and the log says why.
  const supervisor = new Supervisor(dir, () => undefined);
  await supervisor.stopLeftovers();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const kill = () => supervisor.killAll();
  process.once("exit", kill);
  return {
    supervisor,
    stop: async () => {
      await supervisor.stopAll();
      process.off("exit", kill);
    },
  };
}
