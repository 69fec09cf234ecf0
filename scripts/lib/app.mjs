import { request } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { nextCli } from "./build.mjs";
import { root } from "./paths.mjs";
import { StepError } from "./report.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */
/**
 * @typedef {"own" | "routes"} ApiEntry what serves calls of the API: our own entry, or Next's routes, as on a serverless platform
 * @typedef {{ host: string, port: number, env: NodeJS.ProcessEnv, inherit?: boolean, apiEntry?: ApiEntry, name?: string, preload?: string }} AppOptions
 */

const script = (/** @type {string} */ name) => pathToFileURL(path.join(root, "scripts", name)).href;
/** Loaded before the server. Both ignore X-Forwarded-* except as TRUST_PROXY says. */
const preloads = { own: script("api-entry.mjs"), routes: script("trusted-proxy.mjs") };
/** What tests load before the server as well. */
export const fewRounds = pathToFileURL(path.join(root, "test", "support", "few-rounds.mjs")).href;
/**
 * In MiB. With Node's default of 16, most short-lived objects of a request outlive a collection, and are moved for
 * nothing.
 */
const semiSpace = "--max-semi-space-size=64";
const graceMs = 15_000;

/**
 * Next writes loopback addresses in URLs as "localhost". If it listens on 127.0.0.1, it takes middleware's rewrites for
 * URLs of another server, and proxies to itself. With IPv4 first, the name means the same address.
 * @param {string} host
 */
const nameForNext = (host) => (host === "127.0.0.1" ? "localhost" : host);
const ipv4First = "--dns-result-order=ipv4first";

/**
 * Serves a production build.
 * @param {Supervisor} supervisor @param {string} build @param {AppOptions} options
 */
export function serveBuild(
  supervisor,
  build,
  { host, port, env, inherit, apiEntry = "own", name = "app", preload },
) {
  const imports = [preloads[apiEntry], preload].flatMap((module) => (module ? ["--import", module] : []));
  return supervisor.start(
    name,
    process.execPath,
    [ipv4First, semiSpace, ...imports, path.join(build, "server.js")],
    {
      cwd: build,
      env: {
        ...env,
        NODE_ENV: "production",
        // The app stops in its own order, see src/server/shutdown.ts.
        NEXT_MANUAL_SIG_HANDLE: "true",
        PORT: String(port),
        HOSTNAME: nameForNext(host),
      },
      graceMs,
      inherit,
    },
  );
}

/**
 * Serves the sources, with hot reload.
 * @param {Supervisor} supervisor @param {AppOptions} options
 */
export function serveSources(supervisor, { host, port, env, inherit }) {
  const nodeOptions = [env.NODE_OPTIONS, ipv4First, `--import=${preloads.routes}`].filter(Boolean).join(" ");
  return supervisor.start(
    "app-dev",
    process.execPath,
    [nextCli, "dev", "--hostname", nameForNext(host), "--port", String(port)],
    {
      cwd: root,
      env: { ...env, NODE_ENV: "development", NODE_OPTIONS: nodeOptions },
      // When told to end, it would leave its own telemetry process behind, even if telemetry is disabled.
      graceMs: 0,
      inherit,
    },
  );
}

/**
 * Waits until the app says that it and its servers are ready.
 * @param {import("./supervisor.mjs").Child} app @param {{ host: string, port: number, timeoutMs: number }} options
 */
export async function untilReady(app, { host, port, timeoutMs }) {
  let last = "no response";
  // A server that listens on all addresses is reached over loopback.
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  for (const until = Date.now() + timeoutMs; Date.now() < until; await delay(50)) {
    if (app.stopping) return;
    const { status, body } = await get(address, port, "/api/health/ready");
    if (status === 200) return;
    if (status) last = `${status} ${body}`;
  }
  throw new StepError(`The app was not ready within ${timeoutMs / 1000} s; GET /api/health/ready: ${last}`, {
    logFile: app.logFile,
    remedy: "see the app's log",
  });
}

/** @param {string} host @param {number} port @param {string} url @returns {Promise<{ status: number, body: string }>} */
function get(host, port, url) {
  return new Promise((resolve) => {
    const asked = request({ host, port, path: url, timeout: 10_000, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
      });
      response.once("end", () => resolve({ status: response.statusCode ?? 0, body: body.slice(0, 300) }));
    });
    const failed = () => {
      asked.destroy();
      resolve({ status: 0, body: "" });
    };
    asked.once("error", failed).once("timeout", failed).end();
  });
}
