import path from "node:path";
import { localDir } from "./paths.mjs";

/** A release of each major version that `engines` in package.json admits and that gets fixes, for running functions on it. */
export const nodeReleases = /** @type {Record<string, string>} */ ({
  20: "20.20.2",
  22: "22.23.5",
  24: "24.22.3",
});

/** The Node that runs this. */
export const ownNode = { program: process.execPath, version: process.versions.node };

/**
 * The program of a major version of Node: the one that runs this, or npm's package of it.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {string} major
 */
export async function findNode(supervisor, major) {
  if (ownNode.version.startsWith(`${major}.`)) return ownNode;
  const version = nodeReleases[major] ?? major;
  const dir = path.join(localDir, "node", version);
  const name = `node-${process.platform}-${process.arch}`;
  const args = ["install", "--no-save", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await supervisor.run(`node-${major}`, "npm", [...args, "--prefix", dir, `${name}@${version}`], {
    remedy: "check the network",
  });
  return { program: path.join(dir, "node_modules", name, "bin", "node"), version };
}
