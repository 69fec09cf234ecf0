import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fewRounds, serveBuild, untilReady } from "../../scripts/lib/app.mjs";
import { startDatabase } from "../../scripts/lib/database.mjs";
import { findDatabaseServer } from "../../scripts/lib/database-programs.mjs";
import { appSettings, neutralEnvironment } from "../../scripts/lib/environment.mjs";
import { readIdentity } from "../../scripts/lib/identity.mjs";
import { localDir, root } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { findRedisServer, startRedis } from "../../scripts/lib/redis.mjs";
import { State } from "../../scripts/lib/state.mjs";
import { Supervisor } from "../../scripts/lib/supervisor.mjs";
import { onExit } from "../../test/support/on-exit";
import { entryUnderTest, rootDomain } from "./app";

type Service = "database" | "redis";

const host = "127.0.0.1";

/**
 * Another MariaDB, Redis and process of the build under test, for tests that take servers down. They end with the
 * process that runs the tests; what a killed one left behind, the next run with this name stops.
 */
export async function startOwnServers(name: string) {
  const dir = path.join(localDir, "test", name);
  const supervisor = new Supervisor(dir, () => {});
  await supervisor.stopLeftovers();
  onExit(() => supervisor.killAll());

  const state = new State(dir);
  const common = { supervisor, state, dir, durable: false };
  const server = await findDatabaseServer(supervisor, dir);
  const program = await findRedisServer(supervisor, dir);
  const startService = {
    database: ({ emptied }: { emptied: boolean } = { emptied: false }) =>
      startDatabase({ ...common, server, databases: [{ name: "mmr_outage", emptied }] }),
    redis: () => startRedis({ ...common, program }),
  };
  const [[databaseUrl = ""], redisUrl] = await Promise.all([
    startService.database({ emptied: true }),
    startService.redis(),
  ]);
  const port = await state.port("appPort", freePort);
  const smtpPort = await state.port("smtpPort", freePort);
  const domain = `${rootDomain.split(":")[0]}:${port}`;
  const env = {
    ...neutralEnvironment(),
    ...appSettings({
      rootDomain: domain,
      authSecret: state.secret("authSecret"),
      dataEncryptionKey: state.secret("dataEncryptionKey"),
    }),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    DATABASE_POOL_SIZE: "4",
    RATE_LIMIT_PER_MINUTE: "1000",
    SHUTDOWN_DELAY_SECONDS: "2",
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: "MMR <no-reply@mmr.test>",
  };
  const recordOf = (service: Service) => path.join(supervisor.runDir, `${service}.json`);
  const signal = (service: Service, name: NodeJS.Signals) => {
    const pid = readIdentity(recordOf(service))?.pid;
    if (!pid) throw new Error(`${service} does not run`);
    process.kill(pid, name);
  };
  const endOf = async (service: Service) => {
    while (existsSync(recordOf(service))) await delay(10);
  };

  const migrate = ["--import", "tsx", "--import", fewRounds, path.join("scripts", "migrate.ts"), "--seed"];
  const seeded = { ...env, DEMO_SEED_ALLOWED: "private" };
  await supervisor.run("migrate", process.execPath, migrate, { cwd: root, env: seeded });
  // A server that is killed later recovers what it did since. All of the migrations at once, MariaDB 10.11.19 sometimes cannot.
  signal("database", "SIGTERM");
  await endOf("database");
  await startService.database();
  const app = serveBuild(supervisor, process.env.BUILD_DIR ?? "", {
    host,
    port,
    env,
    apiEntry: entryUnderTest,
    preload: fewRounds,
  });
  await untilReady(app, { host, port, timeoutMs: 60_000 });

  return {
    domain,
    databaseUrl,
    redisUrl,
    /** The port of the mail server; there is none until a test starts it. */
    smtpPort,
    /** Makes a service unable to respond; the result brings it back. */
    faults: {
      async stopped(service: Service) {
        signal(service, "SIGKILL");
        await endOf(service);
        return async () => {
          await startService[service]();
        };
      },
      async hung(service: Service) {
        signal(service, "SIGSTOP");
        return async () => signal(service, "SIGCONT");
      },
    },
    /** The lines that the app has logged. */
    log: (): string[] => readFileSync(app.logFile, "utf8").split("\n"),
    /** How the app ended, in words; empty for exit code 0. */
    stopApp(): Promise<string> {
      process.kill(app.identity.pid, "SIGTERM");
      return app.exited;
    },
    stop: () => supervisor.stopAll(),
  };
}
