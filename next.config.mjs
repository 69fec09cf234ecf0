import { addCompileHints } from "./scripts/lib/compile-hints.mjs";
import { legacyRewrites } from "./src/server/http/legacy-routes.mjs";

const rootDomain = (process.env.ROOT_DOMAIN ?? "localhost").replace(/:\d+$/, "");

/** Vercel says so by itself; scripts that build for another platform of functions set the other one. */
const isForFunctions = Boolean(process.env.VERCEL || process.env.BUILD_FOR_FUNCTIONS);

/** @type {import("next").NextConfig} */
const config = {
  output: isForFunctions ? undefined : "standalone",
  // A build setting: src/env.ts ensures that the server is started with the same value.
  assetPrefix: process.env.ASSET_HOST?.toLowerCase(),
  env: {
    BUILT_ASSET_HOST: process.env.ASSET_HOST?.toLowerCase() ?? "",
    BUILT_FOR_FUNCTIONS: String(isForFunctions),
  },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  // Not only for crawlers: titles are known as soon as the page is, streaming them later costs more, and pages do not depend on the client.
  htmlLimitedBots: /./,
  // The development server reloads only pages of known hosts, and knows those under localhost by itself.
  allowedDevOrigins: [rootDomain, `**.${rootDomain}`],
  // It would write instructions for coding agents into the repository.
  agentRules: false,
  // Types and lint are checked by `npm run check`, once.
  typescript: { ignoreBuildErrors: true },
  rewrites: async () => ({ beforeFiles: legacyRewrites, afterFiles: [], fallback: [] }),
  headers: async () => [
    // What middleware skips: build files.
    ...["/_next/:path*", "/favicon.ico", "/icon.svg"].map((source) => ({
      source,
      headers: [{ key: "X-Content-Type-Options", value: "nosniff" }],
    })),
    // Pages without anyone's data: browsers may keep them for going back. All others are not stored at all (decision 63).
    ...["/", "/login", "/workspaces", "/forgot-password"].map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: "private, no-cache" }],
    })),
  ],
  compiler: { runAfterProductionCompile: addCompileHints },
  turbopack: {
    resolveAlias: {
      // In functions alone: other processes load it from its package, at start.
      ...(isForFunctions && { ioredis: "./src/server/cache/ioredis-on-demand.cjs" }),
    },
  },
  // Logos come in their final size: no endpoint for fetching and encoding pictures is needed.
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    // It does not say that it has no side effects: pages would load what they do not use of it.
    optimizePackageImports: ["@trpc/client"],
    turbopackFileSystemCacheForBuild: !process.env.BUILD_WITHOUT_CACHE,
    // Node maps no stack without being told to, and browsers never got any: in a build they would be 70 MB for nobody.
    turbopackSourceMaps: process.env.NODE_ENV !== "production",
    // In bytes before minification. Next's own values make two dozen scripts of a page (decision 62).
    turbopackChunking: {
      minChunkSize: 600_000,
      maxChunkCountPerGroup: 2,
      maxMergeChunkSize: 2_000_000,
      requestCost: 400_000,
      firstPageLoadPriority: 0.5,
    },
  },
  serverExternalPackages: [
    "@guanmingchiu/sqlparser-ts",
    "@opentelemetry/api",
    "@opentelemetry/core",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace",
    "bcryptjs",
    "nodemailer",
    "pino",
    "piscina",
    "sharp",
    // A function starts sooner with drivers in its bundle than from hundreds of small files. What mysql2 needs for old
    // character sets is half a megabyte that nothing of ours uses.
    ...(isForFunctions ? ["iconv-lite"] : ["ioredis", "mysql2", "prom-client"]),
  ],
  outputFileTracingRoot: import.meta.dirname,
  // Loaded by worker threads through a path, which tracing does not see.
  outputFileTracingIncludes: {
    "/**": [
      "./src/server/auth/password-worker.mjs",
      "./node_modules/bcryptjs/**",
      "./node_modules/piscina/**",
    ],
  },
};

export default config;
