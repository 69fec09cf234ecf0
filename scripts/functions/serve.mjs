/**
 * Serves what Vercel's CLI or OpenNext has built as the platform would. The environment of this process is that of the functions, apart
 * from the settings that begin with FUNCTIONS_.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { Deployment } from "./deployment.mjs";
import { CloudFront } from "./open-next/cloudfront.mjs";
import { Platform } from "./platform.mjs";
import { distanceMs, serveRedisRest } from "./redis-rest.mjs";

const {
  FUNCTIONS_OUTPUT = "",
  FUNCTIONS_BUILT_BY,
  FUNCTIONS_PORT,
  FUNCTIONS_CONTROL_PORT,
  FUNCTIONS_REDIS_URL = "",
  FUNCTIONS_NODE = process.execPath,
  FUNCTIONS_TLS_KEY = "",
  FUNCTIONS_TLS_CERTIFICATE = "",
} = process.env;
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("FUNCTIONS_")),
);

const token = String(env.UPSTASH_REDIS_REST_TOKEN);
const redis = await serveRedisRest({ redisUrl: FUNCTIONS_REDIS_URL, token, latencyMs: distanceMs });
// Outside of the repository, whose packages and package.json a function would find there: what the build has forgotten is
// missing here, as it would be on the platform.
const home = mkdtempSync(path.join(tmpdir(), "mmr-functions-"));
cpSync(FUNCTIONS_OUTPUT, home, { recursive: true, verbatimSymlinks: true });
/** @type {NodeJS.ProcessEnv} */
const settings = { ...env, NODE_ENV: "production", UPSTASH_REDIS_REST_URL: redis.url };
const node = FUNCTIONS_NODE;
const platform =
  FUNCTIONS_BUILT_BY === "open-next"
    ? new CloudFront(home, { env: settings, node })
    : new Platform(new Deployment(home), { env: { ...settings, VERCEL: "1" }, node });

const tls = { key: readFileSync(FUNCTIONS_TLS_KEY), cert: readFileSync(FUNCTIONS_TLS_CERTIFICATE) };
createTlsServer(tls, (request, response) => {
  platform.serve(request, response).catch((error) => {
    // Whoever went away in the middle needs no response.
    if (response.destroyed) return;
    console.error(error);
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
}).listen(Number(FUNCTIONS_PORT), "127.0.0.1");

const nodeVersion = execFileSync(FUNCTIONS_NODE, ["--version"], { encoding: "utf8" }).trim().slice(1);

/** What tests ask of the platform itself: what there is, and to end all instances at `/kill`. */
createServer((request, response) => {
  if (request.url === "/kill") platform.kill();
  const instances = platform.instances().map(({ name, instance }) => ({ name, ...instance.state() }));
  response.end(
    JSON.stringify({
      functions: platform.functions(),
      nodeVersion,
      instances,
      redisRequests: redis.requests(),
    }),
  );
}).listen(Number(FUNCTIONS_CONTROL_PORT), "127.0.0.1");

process.once("SIGTERM", () => {
  platform.kill();
  rmSync(home, { recursive: true, force: true });
  process.exit(0);
});
