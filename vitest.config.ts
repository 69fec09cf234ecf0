import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { testsOfRedis } from "./scripts/lib/other-redis.mjs";

/** Checks of everything that the other tests have made the app do, after they are done. */
const judgesTheRun = "test/support/statements/statements.test.ts";
/** Slow files: a process that runs one last would keep the others waiting. */
const slow = [
  "attack-matrix.test.ts",
  "plans.test.ts",
  "rest-matrix.test.ts",
  "seed.test.ts",
  "lifetime.test.mjs",
  "delivery.test.ts",
];
/** Tests of what is packed before all workers begin, if one of them runs. */
const ofThePackage = "scripts/client/package.test.ts";
/** Those of `npm run test:ops`, see vitest.ops.config.ts. */
const ofServers = "test/ops/**";
/**
 * What they look at belongs to a process: its counters, its servers, what it is connected to. Those that mock a module. And what
 * takes long.
 */
const ofProcesses = [
  "src/api/{attack-matrix,database-waits,node-entry,node-guard,node-turns,older-redis,rate-limits,redis-requests,tracing}.test.ts",
  "src/api/rest/rest-matrix.test.ts",
  "src/app/api/{health,metrics}/**/*.test.ts",
  "src/modules/**/{redis-loss,recording}.test.ts",
  "src/server/{mail,observability}/**/*.test.ts",
  "src/server/auth/passwords.test.ts",
  "src/server/cache/http.test.ts",
  "src/server/db/{connection-pool,replica,shared-reads}.test.ts",
  "src/server/tenancy/lock-on-all-nodes.test.ts",
];
/**
 * Other tests of the app share the processes that run them, since loading the app takes longer than most of them do; each
 * leaves its process as it was, which `shared-process.ts` makes sure of. So do brief ones, which take less time than a
 * process does to start. Any other file has a process of its own.
 */
const ofTheApp = "src/**/*.test.{ts,tsx}";
const brief = [
  "packages/client/src/**/*.test.ts",
  "scripts/{deploy,doc-names,docs,hooks,isolation-report}.test.mjs",
  "scripts/lib/slowest.test.mjs",
];

/** Slow files come first, and those that share processes in a row: a process goes on with a file of its kind alone. */
class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rankOf = ({ moduleId, project }: TestSpecification) => {
      if (slow.some((name) => moduleId.endsWith(`/${name}`))) return 0;
      return project.name === "shared" ? 2 : 1;
    };
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}

const everyFile = [
  "test/support/statements/setup.ts",
  "test/support/few-rounds.mjs",
  "src/i18n/texts.server.ts",
];

/** Each process would otherwise load the texts file by file, three hundred of them, before its first test. */
const textsInOneModule = {
  name: "texts-in-one-module",
  async load(id: string) {
    if (!/\/src\/i18n\/(en|de)\/index\.ts$/.test(id)) return undefined;
    const bundle = await rolldown({ input: id });
    const { output } = await bundle.generate();
    return output[0].code;
  },
};

export default defineConfig({
  plugins: [textsInOneModule],
  resolve: {
    alias: {
      "@": fileURLToPath(new URL("src", import.meta.url)),
      "@test": fileURLToPath(new URL("test/support", import.meta.url)),
      // Outside Next's bundler this module only throws.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    environment: "node",
    globalSetup: "scripts/lib/require-test-servers.mjs",
    pool: "forks",
    // One more than there are cores: most tests wait for the database half of their time. It accepts 200 connections.
    maxWorkers: Math.min(availableParallelism() + 1, 12),
    // These only end what would never end: how slow a machine is does not matter.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: Sequencer },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{packages,scripts,test}/**/*.test.{ts,tsx,mjs}", "middleware.test.ts", ...ofProcesses],
          exclude: [judgesTheRun, ofThePackage, ofServers, ...brief],
          setupFiles: everyFile,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: [ofThePackage],
          globalSetup: "scripts/client/pack.ts",
          setupFiles: everyFile,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "shared",
          include: [ofTheApp, ...brief],
          exclude: ofProcesses,
          setupFiles: [...everyFile, "test/support/shared-process.ts"],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "Redis over HTTP",
          // As on a platform for functions.
          include: testsOfRedis,
          setupFiles: ["test/support/redis-over-http.ts", ...everyFile],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "afterwards", include: [judgesTheRun], sequence: { groupOrder: 1 } },
      },
    ],
  },
});
