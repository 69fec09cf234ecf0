import path from "node:path";
import { pathToFileURL } from "node:url";
import { localDir, root } from "./paths.mjs";
import { installPinned } from "./pinned-packages.mjs";
import { step } from "./report.mjs";

/** Installs Lighthouse, and returns the URL of its module. @param {import("./supervisor.mjs").Supervisor} supervisor */
export async function findLighthouse(supervisor) {
  return step("Lighthouse", async () => {
    const to = path.join(localDir, "lighthouse");
    await installPinned(supervisor, "lighthouse", { from: path.join(root, "scripts", "lighthouse"), to });
    return pathToFileURL(path.join(to, "node_modules", "lighthouse", "core", "index.js")).href;
  });
}
