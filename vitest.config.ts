import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What looks at all that the other tests have made the app do, when they are over. */
const judgesTheRun = "src/server/testing/statements/statements.test.ts";
/** What takes long: a process that comes to it last would keep the others waiting. */
const slow = [
  "attack-matrix.test.ts",
  "plans.test.ts",
  "seed.test.ts",
  "lifetime.test.mjs",
  "delivery.test.ts",
];
/** Slow files come first. */
class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rankOf = ({ moduleId }: TestSpecification) =>
      slow.some((name) => moduleId.endsWith(`/${name}`)) ? 0 : 1;
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL("src", import.meta.url)),
      // Outside of Next's bundler this module only throws.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    environment: "node",
    globalSetup: "scripts/lib/require-test-servers.mjs",
    pool: "forks",
    // One more than there are cores: most tests wait for the database half of their time.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: Sequencer },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "middleware.test.ts", "scripts/**/*.test.{ts,mjs}"],
          exclude: [judgesTheRun],
          setupFiles: ["src/server/testing/statements/setup.ts", "src/server/testing/few-rounds.ts"],
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
