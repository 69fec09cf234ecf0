import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { appSources, buildsDir, sourceHash } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { neutralEnvironment } from "./environment.mjs";
import { waitForLock } from "./identity.mjs";
import { localDir, root } from "./paths.mjs";
import { installPinned } from "./pinned-packages.mjs";
import { freePort } from "./ports.mjs";
import { step } from "./report.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */

const tools = path.join(root, "scripts", "functions");
const dir = path.join(localDir, "functions");
const cli = path.join(dir, "node_modules", "vercel", "dist", "vc.js");

/** What `vercel link` would write: the CLI builds what is linked, and asks nobody. */
const project = {
  projectId: "prj_local",
  orgId: "team_local",
  settings: { framework: "nextjs", nodeVersion: "22.x", installCommand: "true" },
};

/**
 * Builds for the platform with its own CLI, which needs no account for it, unless the present sources are built already.
 * Returns the directory of the Build Output.
 * @param {Supervisor} supervisor
 */
export async function buildFunctions(supervisor) {
  return step("Build for functions", async (note) => {
    await installPinned(supervisor, "functions-cli", { from: tools, to: dir });
    const sources = [...appSources, "vercel.json", path.join("scripts", "functions", "package-lock.json")];
    const output = path.join(dir, "build", sourceHash(root, sources));
    // `next build` writes to the same directory for all platforms.
    mkdirSync(buildsDir, { recursive: true });
    const release = await waitForLock(path.join(buildsDir, "lock.json"));
    try {
      if (existsSync(path.join(output, "config.json"))) {
        note("sources are unchanged");
        return output;
      }
      rmSync(path.dirname(output), { recursive: true, force: true });
      mkdirSync(path.join(root, ".vercel"), { recursive: true });
      writeFileSync(path.join(root, ".vercel", "project.json"), JSON.stringify(project));
      const args = [cli, "build", "--yes", "--prod", "--standalone", "--output", output];
      await supervisor.run("functions-build", process.execPath, args, {
        cwd: root,
        env: {
          ...neutralEnvironment(),
          NODE_ENV: "production",
          HOME: path.join(dir, "home"),
          NEXT_TELEMETRY_DISABLED: "1",
          VERCEL_TELEMETRY_DISABLED: "1",
        },
        remedy: "fix the sources named in the log; if memory ran out, close other programs",
      });
    } finally {
      release();
    }
    return output;
  });
}

/**
 * Serves the functions, with a Redis that is reached over HTTP only. Returns the environment of browser tests.
 * @param {Supervisor} supervisor @param {string} output @param {Awaited<ReturnType<typeof import("./test-servers.mjs").startServers>>} servers
 * @param {"vercel" | "open-next"} builtBy
 */
export async function serveFunctions(supervisor, output, { state, e2e }, builtBy = "vercel") {
  const port = await state.port(`${builtBy}Port`, freePort);
  const controlPort = await state.port(`${builtBy}ControlPort`, freePort);
  const domain = `mmr.localhost:${port}`;
  const { REDIS_URL, NODE_ENV: _, ...settings } = e2e;
  const cronSecret = state.secret("cronSecret");
  const child = supervisor.start(
    `app-functions-${builtBy}`,
    process.execPath,
    [path.join(tools, "serve.mjs")],
    {
      cwd: root,
      env: {
        ...settings,
        NODE_ENV: "production",
        ROOT_DOMAIN: domain,
        DATABASE_POOL_SIZE: "3",
        UPSTASH_REDIS_REST_TOKEN: state.secret("upstashToken"),
        CRON_SECRET: cronSecret,
        VERCEL_URL: "mmr-git-preview.vercel.app",
        FUNCTIONS_OUTPUT: output,
        FUNCTIONS_BUILT_BY: builtBy,
        FUNCTIONS_PORT: String(port),
        FUNCTIONS_CONTROL_PORT: String(controlPort),
        FUNCTIONS_REDIS_URL: REDIS_URL,
      },
    },
  );
  await untilServed(controlPort);
  return {
    ...e2e,
    BASE_PORT: String(port),
    E2E_ROOT_DOMAIN: domain,
    E2E_API_ENTRY: "routes",
    E2E_FUNCTIONS_CONTROL_PORT: String(controlPort),
    CRON_SECRET: cronSecret,
    CHROMIUM_PATH: await findChromium(supervisor),
    APP_LOG_FILE: child.logFile,
  };
}

/** @param {number} port */
async function untilServed(port) {
  for (;;) {
    const isThere = await new Promise((resolve) => {
      const request = get({ host: "127.0.0.1", port }, (response) => {
        response.resume();
        resolve(true);
      });
      request.once("error", () => resolve(false));
    });
    if (isThere) return;
    await delay(50);
  }
}
