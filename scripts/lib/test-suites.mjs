import path from "node:path";
import { findBackupTools } from "./backup-tools.mjs";
import { findCephGateway } from "./ceph-gateway.mjs";
import { unpackedDatabaseServer } from "./database-programs.mjs";
import { findChartTools, findCompose } from "./deploy-tools.mjs";
import { findGalera, galeraReleases } from "./galera.mjs";
import { findHaproxy } from "./haproxy.mjs";
import { findNginx } from "./nginx.mjs";
import { otherDatabases, startOtherDatabase, testsOfDatabases } from "./other-databases.mjs";
import { findOtherRedis, otherRedis, startOtherRedis } from "./other-redis.mjs";
import { fromRoot, root } from "./paths.mjs";
import { StepError, step } from "./report.mjs";
import { playwrightCounts, vitestCounts } from "./results.mjs";
import { playwrightTimes, vitestTimes } from "./slowest.mjs";
import { attempt, check, failedUnless, record, recordMissing, sayWhatIsSlow } from "./test-results.mjs";
import { dir, filters, mode, reportsDir } from "./test-run.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */

/** The tests without a browser: all of them run over both entries of the API, and the rest in `npm run test:ops`. */
export const overHttp = ["e2e/http", "e2e/rest", "e2e/forgery", "e2e/tenancy", "e2e/renewal"];

/**
 * @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} env
 * @param {{ name?: string, log?: string, files?: string[] }} [options]
 */
export async function unitTests(
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

export const versionOf = (/** @type {{ version: string }} */ { version }) => version;

/** Runs the tests on other database servers. @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} unit */
export async function onOtherDatabases(supervisor, unit) {
  for (const wanted of otherDatabases) {
    const { title } = wanted;
    const server = await stepOrMissing(title, unpackedDatabaseServer(supervisor, wanted), versionOf);
    if (!server) continue;
    const env = await startOtherDatabase(supervisor, dir, wanted, server, unit);
    await unitTests(supervisor, env, {
      name: `On ${title} ${server.version}`,
      log: `vitest-${title.toLowerCase()}`,
      files: mode === "databases" && filters.length > 0 ? filters : testsOfDatabases,
    });
  }
}

/** Runs the tests of Redis on other servers. @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} unit */
export async function onOtherRedis(supervisor, unit) {
  for (const wanted of otherRedis) {
    const { title } = wanted;
    const found = await stepOrMissing(title, findOtherRedis(supervisor, wanted), versionOf);
    if (!found) continue;
    const url = await startOtherRedis(supervisor, dir, wanted, found);
    await unitTests(
      supervisor,
      { ...unit, REDIS_URL: `${url}/0` },
      {
        name: `On ${title} ${found.version}`,
        log: `vitest-${title.toLowerCase()}`,
        files: [
          "--config=vitest.ops.config.ts",
          ...(mode === "redis" && filters.length > 0 ? filters : ["servers/redis-", "src/"]),
        ],
      },
    );
  }
}

/** Servers in numbers, each with its failures. @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} unit */
export async function testsOfServers(supervisor, unit) {
  const databases = [];
  for (const wanted of otherDatabases) {
    const found = unpackedDatabaseServer(supervisor, wanted);
    databases.push(await stepOrMissing(`${wanted.title} for replicas`, found, versionOf));
  }
  const clusters = [];
  for (const release of galeraReleases) {
    const found = findGalera(supervisor, release);
    clusters.push(
      await stepOrMissing(`Galera of Debian ${release}`, found, ({ server }) => `MariaDB ${server.version}`),
    );
  }
  const galera = clusters.filter((it) => it !== undefined);
  const haproxy = await stepOrMissing("HAProxy", findHaproxy(supervisor), ({ program }) => fromRoot(program));
  const ceph = await stepOrMissing("Ceph's gateway", findCephGateway(supervisor), versionOf);
  const env = {
    ...unit,
    OPS_CEPH_GATEWAY: JSON.stringify(ceph ?? null),
    OPS_DATABASE_SERVERS: JSON.stringify(databases.filter((it) => it !== undefined)),
    OPS_GALERA: JSON.stringify(galera),
    OPS_HAPROXY: haproxy?.program,
  };
  const all = [
    ...["servers/redis-", "servers/replicas"],
    ...(galera.length > 0 ? ["servers/galera.ops"] : []),
    ...(ceph ? ["servers/bucket.ops"] : []),
    ...(galera.length > 0 && haproxy ? ["servers/galera-proxy.ops"] : []),
  ];
  await unitTests(supervisor, env, {
    name: "Several servers",
    log: "vitest-servers",
    files: ["--config=vitest.ops.config.ts", ...(mode === "servers" && filters.length > 0 ? filters : all)],
  });
}

/**
 * Runs whole installations, which start servers of their own.
 * @param {Supervisor} supervisor @param {string} build @param {NodeJS.ProcessEnv} unit
 */
export async function onMachines(supervisor, build, unit) {
  const nginx = await stepOrMissing("nginx", findNginx(supervisor), ({ program }) => fromRoot(program));
  const backups = await stepOrMissing(
    "MariaDB and its backups",
    findBackupTools(supervisor),
    ({ server }) => server.version,
  );
  const chartTools = await stepOrMissing("Helm", findChartTools(supervisor), ({ helm }) => fromRoot(helm));
  const compose = await stepOrMissing("Docker Compose", findCompose(supervisor), ({ program }) =>
    fromRoot(program),
  );
  const tests = [
    { needed: build, files: ["start"] },
    { needed: chartTools, files: ["chart"] },
    { needed: compose, files: ["compose"] },
    {
      needed: nginx,
      files: ["nginx", "nginx-rules", "instances", "rolling", "stopping", "incidents", "image"],
    },
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
      OPS_CHART_TOOLS: JSON.stringify(chartTools),
      OPS_COMPOSE: compose?.program,
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
export async function stepOrMissing(name, programs, version) {
  return step(name, async (note) => {
    try {
      const found = await programs;
      note(version(found));
      return found;
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      const log = error.logFile ? ` (${fromRoot(error.logFile)})` : "";
      note(`not tested: ${error.message}${log}`);
      recordMissing(name, `${error.message}${log}`);
      return undefined;
    }
  });
}

/** Makes clients of the OpenAPI document, which takes more packages than the app does. @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} env */
export async function generatedClients(supervisor, env) {
  const script = path.join("scripts", "generated-clients", "check.ts");
  await check(supervisor, "Generated clients", process.execPath, ["--import", "tsx", script], env);
}

/** @param {Supervisor} supervisor @param {string} name @param {NodeJS.ProcessEnv} env @param {string[]} args */
export async function browserTests(supervisor, name, env, args) {
  const startedAt = Date.now();
  const suite = name.toLowerCase().replaceAll(/\W+/g, "-");
  const log = `playwright-${suite}`;
  const report = path.join(reportsDir, `${log}.json`);
  const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  // Each suite empties its own folder, and leaves what others have recorded of failures.
  const output = path.join(".local", "test", "playwright", suite);
  const playwright = [cli, "test", "--reporter=list,json", `--output=${output}`, ...args];
  const { passed, logFile } = await attempt(supervisor, log, process.execPath, playwright, {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  record(name, startedAt, failedUnless(passed, playwrightCounts(report)), logFile);
  sayWhatIsSlow(playwrightTimes(report));
}
