import path from "node:path";
import { findBackupTools } from "./backup-tools.mjs";
import { findNginx } from "./nginx.mjs";
import { otherDatabases, startOtherDatabase, testsOfDatabases } from "./other-databases.mjs";
import { fromRoot, root } from "./paths.mjs";
import { StepError, step } from "./report.mjs";
import { playwrightCounts, vitestCounts } from "./results.mjs";
import { playwrightTimes, vitestTimes } from "./slowest.mjs";
import { attempt, check, failedUnless, record, results, sayWhatIsSlow } from "./test-results.mjs";
import { dir, filters, mode, reportsDir } from "./test-run.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */

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

/**
 * Runs the tests on other database servers, each of which it gets by itself. One that cannot be had here is said, and
 * counts as skipped.
 * @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} unit
 */
export async function onOtherDatabases(supervisor, unit) {
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
export async function testsOfServers(supervisor, env) {
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
export async function onMachines(supervisor, build, unit) {
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
export async function generatedClients(supervisor, env) {
  const script = path.join("scripts", "generated-clients", "check.ts");
  await check(supervisor, "Generated clients", process.execPath, ["--import", "tsx", script], env);
}

/** @param {Supervisor} supervisor @param {string} name @param {NodeJS.ProcessEnv} env @param {string[]} args */
export async function browserTests(supervisor, name, env, args) {
  const startedAt = Date.now();
  const log = `playwright-${name.toLowerCase().replaceAll(/\W+/g, "-")}`;
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
