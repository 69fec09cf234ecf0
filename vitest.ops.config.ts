import { defineConfig } from "vitest/config";
import { testsOfConnections, testsOfRedis } from "./scripts/lib/other-redis.mjs";
import common from "./vitest.config";

/** Slow tests with many real servers, and those that run on several kinds of Redis: `npm run test:ops`. */
export default defineConfig({
  resolve: common.resolve,
  test: {
    environment: "node",
    globalSetup: "scripts/lib/require-test-servers.mjs",
    setupFiles: ["test/support/few-rounds.mjs"],
    pool: "forks",
    // Each starts a dozen processes.
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    include: ["test/ops/**/*.ops.test.ts", ...testsOfRedis, ...testsOfConnections],
  },
});
