import { readFileSync } from "node:fs";
import path from "node:path";
import { readJson } from "./identity.mjs";
import { root } from "./paths.mjs";
import { StepError } from "./report.mjs";

/** Throws if this Node is older than package.json requires. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const wanted = engines.node.replace(">=", "");
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new StepError(`Node ${version} is too old`, {
      remedy: `install Node ${wanted} or later: https://nodejs.org`,
    });
  }
  if (process.platform === "win32") {
    throw new StepError("Windows itself is not supported", { remedy: "run this in WSL" });
  }
}

/**
 * Whether npm has installed what the lock file lists. npm writes its own record last, so an interrupted installation
 * does not count.
 * @param {unknown} lock package-lock.json @param {unknown} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  const wanted = packagesOf(lock);
  const present = packagesOf(installed);
  if (present.size === 0) return false;
  return [...wanted].every(([place, { version, optional }]) => {
    const found = present.get(place);
    return place === "" || (found ? found.version === version : optional);
  });
}

/** @param {unknown} lock @returns {Map<string, { version: unknown, optional: boolean }>} */
function packagesOf(lock) {
  if (typeof lock !== "object" || lock === null || !("packages" in lock)) return new Map();
  return new Map(
    Object.entries(lock.packages ?? {}).map(([place, it]) => [
      place,
      { version: it.version, optional: Boolean(it.optional || it.devOptional || it.peerOptional) },
    ]),
  );
}

/**
 * Installs the packages of the lock file if they are not installed yet.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {(text: string) => void} note
 */
export async function installDependencies(supervisor, note) {
  const file = (/** @type {string} */ name) => readJson(path.join(root, name));
  if (isInstalled(file("package-lock.json"), file("node_modules/.package-lock.json"))) return;
  // Development packages are needed to build, also if NODE_ENV=production makes npm omit them.
  await supervisor.run("dependencies", "npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    remedy: "check the network and the npm registry (`npm config get registry`), then start again",
  });
  note("installed");
}
