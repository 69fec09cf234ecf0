import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What looks at all that the other tests have made the app do, when they are over. */
const judgesTheRun = "src/server/testing/statements/statements.test.ts";

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
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "middleware.test.ts", "scripts/**/*.test.{ts,mjs}"],
          exclude: [judgesTheRun],
          setupFiles: "src/server/testing/statements/setup.ts",
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
