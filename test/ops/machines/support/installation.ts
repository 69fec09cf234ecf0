import { readFileSync } from "node:fs";
import path from "node:path";
import { Redis } from "ioredis";
import { serveBuild } from "../../../../scripts/lib/app.mjs";
import { startDatabase } from "../../../../scripts/lib/database.mjs";
import { findDatabaseServer } from "../../../../scripts/lib/database-programs.mjs";
import { appSettings, neutralEnvironment } from "../../../../scripts/lib/environment.mjs";
import { localDir, root } from "../../../../scripts/lib/paths.mjs";
import { freePort } from "../../../../scripts/lib/ports.mjs";
import { findRedisServer, startRedis } from "../../../../scripts/lib/redis.mjs";
import { State } from "../../../../scripts/lib/state.mjs";
import { startSupervisor } from "../../start-supervisor";
import { type AppProcess, startApp } from "./app-process";
import { makeDisk, removeDisk } from "./disk";
import { type Nginx, startNginx } from "./nginx";

/** Settings in addition to those of the installation, or instead of them; undefined removes one. */
export type Settings = Record<string, string | undefined>;

/** The production build under test. */
const build = process.env.OPS_BUILD ?? "";

/**
 * A database, Redis, two processes of the app and nginx in front of them, as on your own machines, with the demo data.
 */
export interface Installation {
  /** ROOT_DOMAIN, with the port of nginx. */
  readonly domain: string;
  readonly env: NodeJS.ProcessEnv;
  /** The running processes; a test that ends one puts its successor here. */
  readonly apps: [AppProcess, AppProcess];
  readonly nginx: Nginx;
  /** The directory of the database, if it has a disk of its own. */
  readonly disk: string | undefined;
  /** Ends Redis like a machine that is lost, with all its data. `bringBack` starts an empty one in its place. */
  loseRedis(): Promise<{ bringBack(): Promise<void> }>;
  /** Starts a process to replace the ended one with that index. */
  restart(index: 0 | 1, settings?: { env?: Settings }): Promise<void>;
  /** Starts a further process with settings with which it cannot serve, and returns how it ended, and its log. */
  startInVain(env: Settings): Promise<{ ending: string; log: string }>;
  /** Runs a script of the repository with the settings of the installation. */
  run(script: string, args?: string[], env?: Settings): Promise<void>;
  stop(): Promise<void>;
}

/** Limits are covered by other tests. */
const withoutLimits = {
  RATE_LIMIT_PER_MINUTE: "1000000",
  BROWSER_RATE_LIMIT_PER_MINUTE: "1000000",
  PAGE_RATE_LIMIT_PER_MINUTE: "1000000",
  SIGN_IN_RATE_LIMIT_PER_MINUTE: "1000000",
};

/**
 * Starts an installation in a directory of that name, without data from an earlier run. With `diskMiB` the database has
 * a disk of that size, if this machine can create one.
 */
export async function startInstallation(
  name: string,
  { diskMiB }: { diskMiB?: number } = {},
): Promise<Installation> {
  const dir = path.join(localDir, "test", "ops", name);
  const data = path.join(dir, "data");
  removeDisk(data);
  const { supervisor, stop } = await startSupervisor(dir);
  const disk = diskMiB !== undefined && makeDisk(data, diskMiB) ? data : undefined;
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
  const run = async (script: string, args: string[] = [], more: Settings = {}) => {
    await supervisor.run(
      path.parse(script).name,
      process.execPath,
      ["--import", "tsx", path.join("scripts", script), ...args],
      { cwd: root, env: { ...env, ...more } },
    );
  };
  await run("migrate.ts", ["--seed"], { DEMO_SEED_ALLOWED: "private" });
  const start = (index: 0 | 1, settings: { env?: Settings } = {}) =>
    startApp({
      supervisor,
      name: `app-${index + 1}`,
      port: index === 0 ? first : second,
      build,
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
    startInVain: async (wrong) => {
      const options = {
        host: "127.0.0.1",
        port: await freePort(),
        env: { ...env, ...wrong },
        name: "app-wrong",
      };
      const { exited, logFile } = serveBuild(supervisor, build, options);
      return { ending: await exited, log: readFileSync(logFile, "utf8") };
    },
    run,
    disk,
    loseRedis: async () => {
      // The connection ends instead of a response.
      const client = new Redis(redisUrl, { retryStrategy: () => null });
      client.on("error", () => undefined);
      await client.shutdown("NOSAVE").catch(() => undefined);
      return { bringBack: async () => void (await startRedis({ ...common, program })) };
    },
    stop: async () => {
      await stop();
      removeDisk(data);
    },
  };
}
