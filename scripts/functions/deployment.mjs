import { readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/** @typedef {import("./instance.mjs").DeployedFunction} DeployedFunction */
/**
 * @typedef {object} OutputConfig
 * @property {import("./routes.mjs").Route[]} routes
 * @property {Record<string, { path?: string, contentType?: string }>} [overrides]
 */

/** What a build in the Build Output format deploys (https://vercel.com/docs/build-output-api). */
export class Deployment {
  /** By the path at which they are reached: several may lead to one function. @type {Map<string, DeployedFunction>} */
  functions = new Map();
  /** Files by the path at which they are served. @type {Map<string, { file: string, contentType?: string }>} */
  files = new Map();

  /** @param {string} output the directory that the CLI wrote */
  constructor(output) {
    /** @type {OutputConfig} */
    const { routes, overrides = {} } = JSON.parse(readFileSync(path.join(output, "config.json"), "utf8"));
    this.routes = routes;
    this.#findFunctions(realpathSync(path.join(output, "functions")));
    this.#findFiles(path.join(output, "static"), overrides);
  }

  /** @param {string} root */
  #findFunctions(root) {
    const pending = [root];
    for (let dir = pending.pop(); dir !== undefined; dir = pending.pop()) {
      for (const name of readdirSync(dir, { encoding: "utf8" })) {
        const file = path.join(dir, name);
        if (name.endsWith(".func")) this.#addFunction(root, file);
        else if (!path.extname(name) || name.includes("[")) pending.push(file);
      }
    }
  }

  /** @param {string} root @param {string} link to the directory of the function, or that itself */
  #addFunction(root, link) {
    const dir = realpathSync(link);
    const {
      handler,
      runtime,
      useWebApi = false,
    } = JSON.parse(readFileSync(path.join(dir, ".vc-config.json"), "utf8"));
    const reachedAt = path.relative(root, link).slice(0, -".func".length);
    this.functions.set(`/${reachedAt === "index" ? "" : reachedAt}`, {
      name: path.relative(root, dir).slice(0, -".func".length),
      dir,
      handler,
      runtime,
      useWebApi,
    });
  }

  /** Each function once, whatever number of paths lead to it. */
  all() {
    const byName = new Map([...this.functions.values()].map(({ name, runtime }) => [name, runtime]));
    return [...byName].map(([name, runtime]) => ({ name, runtime }));
  }

  /** @param {string} root @param {NonNullable<OutputConfig["overrides"]>} overrides */
  #findFiles(root, overrides) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(root, file);
      const { path: served = name, contentType } = overrides[name] ?? {};
      this.files.set(`/${served}`, { file, contentType });
    }
  }
}
