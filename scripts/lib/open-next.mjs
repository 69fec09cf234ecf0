import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { appSources, buildsDir, sourceHash } from "./build.mjs";
import { neutralEnvironment } from "./environment.mjs";
import { withLock } from "./identity.mjs";
import { localDir, root } from "./paths.mjs";
import { installPinned } from "./pinned-packages.mjs";
import { StepError, step } from "./report.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */

const tools = path.join(root, "scripts", "functions", "open-next");
const dir = path.join(localDir, "open-next");
const cli = path.join(dir, "node_modules", "@opennextjs", "aws", "dist", "index.js");

/** Where OpenNext writes, and where tools that deploy its output look for it. */
export const openNextOutput = path.join(root, ".open-next");

/**
 * Builds for AWS with OpenNext, into `openNextOutput`. Throws a StepError if it fails, or has left out sharp: OpenNext only logs
 * that it could not install it.
 * @param {Supervisor} supervisor @param {NodeJS.ProcessEnv} env
 */
export async function buildOpenNext(supervisor, env) {
  await installPinned(supervisor, "open-next-packages", { from: tools, to: dir });
  // `next build` writes to the same directory for all platforms.
  await withLock(buildsDir, async () => {
    const logFile = await supervisor.run("open-next-build", process.execPath, [cli, "build"], {
      cwd: root,
      env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      remedy: "fix the sources named in the log; if memory ran out, close other programs",
    });
    const sharp = path.join("server-functions", "default", "node_modules", "sharp", "package.json");
    if (!existsSync(path.join(openNextOutput, sharp)))
      throw new StepError("OpenNext could not install sharp", { logFile, remedy: "check the network" });
  });
}

/** The directory of OpenNext's output for the present sources, built if there is none yet. @param {Supervisor} supervisor */
export async function openNextForTests(supervisor) {
  return step("Build with OpenNext", async (note) => {
    const sources = [
      ...appSources,
      "package.json",
      "open-next.config.ts",
      path.join("scripts", "functions", "open-next", "package-lock.json"),
    ];
    const output = path.join(dir, "build", sourceHash(root, sources));
    if (existsSync(output)) {
      note("sources are unchanged");
      return output;
    }
    rmSync(path.dirname(output), { recursive: true, force: true });
    await buildOpenNext(supervisor, { ...neutralEnvironment(), LAMBDA_ARCHITECTURE: process.arch });
    cpSync(openNextOutput, `${output}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${output}.new`, output);
    return output;
  });
}
