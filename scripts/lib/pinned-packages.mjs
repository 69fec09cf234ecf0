import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */

/**
 * Installs what a package-lock.json pins, apart from the app's packages, unless it is there already.
 * @param {Supervisor} supervisor @param {string} name of the log
 * @param {{ from: string, to: string }} dirs where the package files are, and where the packages go
 */
export async function installPinned(supervisor, name, { from, to }) {
  const lock = readFileSync(path.join(from, "package-lock.json"), "utf8");
  const installed = path.join(to, "node_modules", "installed.json");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) return;
  mkdirSync(to, { recursive: true });
  for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
    if (existsSync(path.join(from, file))) cpSync(path.join(from, file), path.join(to, file));
  }
  const args = ["ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await supervisor.run(name, "npm", args, { cwd: to, remedy: "check the network" });
  writeFileSync(installed, lock);
}
