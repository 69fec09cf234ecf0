import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Deployment } from "../functions/deployment.mjs";
import { buildArguments } from "../functions/guide.mjs";
import { appSources, sourceHash } from "./build.mjs";
import { keyHash, makeCertificate } from "./certificate.mjs";
import { findChromium } from "./chromium.mjs";
import { neutralEnvironment } from "./environment.mjs";
import { withLock } from "./identity.mjs";
import { localDir, root } from "./paths.mjs";
import { installPinned } from "./pinned-packages.mjs";
import { freePort } from "./ports.mjs";
import { step } from "./report.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */
/** @typedef {{ builtBy: "vercel" | "open-next", output: string }} Built a build for functions, and the directory of it */

const tools = path.join(root, "scripts", "functions");
const dir = path.join(localDir, "functions");
/** The program of the CLI. */
export const cli = path.join(dir, "node_modules", "vercel", "dist", "vc.js");

/** What `vercel link` would write: the CLI builds what is linked, and asks nobody. */
const project = {
  projectId: "prj_local",
  orgId: "team_local",
  settings: { framework: "nextjs", nodeVersion: "22.x", installCommand: "true" },
};

/**
 * Builds for the platform with its own CLI, which needs no account for it, unless the present sources are built already.
 * Returns the directory of the Build Output.
 * @param {Supervisor} supervisor @param {string} [checkout] of this repository, if not this one
 */
export async function buildFunctions(supervisor, checkout = root) {
  return step("Build for functions", async (note) => {
    await installPinned(supervisor, "functions-cli", { from: tools, to: dir });
    const sources = [...appSources, "vercel.json", path.join("scripts", "functions", "package-lock.json")];
    const local = path.join(checkout, ".local");
    const output = path.join(local, "functions", "build", sourceHash(checkout, sources));
    // `next build` writes to the same directory for all platforms.
    await withLock(path.join(local, "build"), async () => {
      if (existsSync(path.join(output, "config.json"))) {
        note("sources are unchanged");
        return;
      }
      rmSync(path.dirname(output), { recursive: true, force: true });
      mkdirSync(path.join(checkout, ".vercel"), { recursive: true });
      writeFileSync(path.join(checkout, ".vercel", "project.json"), JSON.stringify(project));
      const args = [cli, ...buildArguments(), "--yes", "--output", output];
      await supervisor.run("functions-build", process.execPath, args, {
        cwd: checkout,
        env: {
          ...neutralEnvironment(),
          NODE_ENV: "production",
          HOME: path.join(dir, "home"),
          NEXT_TELEMETRY_DISABLED: "1",
          VERCEL_TELEMETRY_DISABLED: "1",
        },
        remedy: "fix the sources named in the log; if memory ran out, close other programs",
      });
    });
    return output;
  });
}

/** The major version of Node that the platform runs a build on. @param {string} output */
export function nodeOf(output) {
  const runtimes = new Set(new Deployment(output).all().map(({ runtime }) => runtime));
  const [major, another] = [...runtimes].map((runtime) => /^nodejs(\d+)\.x$/.exec(runtime)?.[1]);
  if (major === undefined || another !== undefined)
    throw new Error(`The build is for ${[...runtimes].join(" and ")}`);
  return major;
}

/**
 * Serves the functions over https, with a Redis that is reached over HTTP only. Returns the environment of browser tests, and
 * a function that ends all instances.
 * @param {Supervisor} supervisor @param {Awaited<ReturnType<typeof import("./test-servers.mjs").startServers>>} servers
 * @param {Built} built @param {{ program: string, version: string }} node runs the functions
 */
export async function serveFunctions(supervisor, { state, e2e }, { builtBy, output }, { program, version }) {
  const key = `${builtBy}${version.split(".")[0]}`;
  const port = await state.port(`${key}Port`, freePort);
  const controlPort = await state.port(`${key}ControlPort`, freePort);
  const name = "mmr.localhost";
  const domain = `${name}:${port}`;
  const tls = await makeCertificate(supervisor, path.join(dir, "tls"), [name]);
  const { REDIS_URL, NODE_ENV: _, ...settings } = e2e;
  const cronSecret = state.secret("cronSecret");
  const child = supervisor.start(`app-functions-${key}`, process.execPath, [path.join(tools, "serve.mjs")], {
    cwd: root,
    env: {
      ...settings,
      NODE_ENV: "production",
      ROOT_DOMAIN: domain,
      PUBLIC_HTTPS: "true",
      DATABASE_POOL_SIZE: "3",
      UPSTASH_REDIS_REST_TOKEN: state.secret("upstashToken"),
      CRON_SECRET: cronSecret,
      VERCEL_URL: "mmr-git-preview.vercel.app",
      FUNCTIONS_OUTPUT: output,
      FUNCTIONS_BUILT_BY: builtBy,
      FUNCTIONS_NODE: program,
      FUNCTIONS_PORT: String(port),
      FUNCTIONS_CONTROL_PORT: String(controlPort),
      FUNCTIONS_REDIS_URL: REDIS_URL,
      FUNCTIONS_TLS_KEY: tls.key,
      FUNCTIONS_TLS_CERTIFICATE: tls.certificate,
    },
  });
  await untilServed(controlPort);
  const env = {
    ...e2e,
    BASE_PORT: String(port),
    E2E_ROOT_DOMAIN: domain,
    PUBLIC_HTTPS: "true",
    // Programs trust the certificate, and the browser its key.
    NODE_EXTRA_CA_CERTS: tls.certificate,
    E2E_CERTIFICATE_KEY_HASH: keyHash(tls.certificate),
    E2E_API_ENTRY: "routes",
    E2E_FUNCTIONS_CONTROL_PORT: String(controlPort),
    E2E_FUNCTIONS_NODE: version,
    E2E_FUNCTIONS_BUILT_BY: builtBy,
    CRON_SECRET: cronSecret,
    CHROMIUM_PATH: await findChromium(supervisor),
    APP_LOG_FILE: child.logFile,
  };
  return { env, endInstances: () => askControl(controlPort, "/kill") };
}

/** @param {number} port */
async function untilServed(port) {
  while (!(await askControl(port, "/"))) await delay(50);
}

/** Whether the runner responds. @param {number} port @param {string} url @returns {Promise<boolean>} */
function askControl(port, url) {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, path: url }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once("error", () => resolve(false));
  });
}
