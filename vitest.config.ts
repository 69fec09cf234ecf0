import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    include: ["src/**/*.test.{ts,tsx}", "middleware.test.ts", "scripts/**/*.test.{ts,mjs}"],
    pool: "forks",
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
