import { Instance } from "./instance.mjs";

/** @typedef {import("./instance.mjs").DeployedFunction} DeployedFunction */

/** How many requests an instance gets at a time before another one is started, and how many of them there are at most. */
const concurrency = 1;
const maxInstances = 4;

/** The instances of all functions of a deployment. */
export class InstancePool {
  /** By the name of their function. @type {Map<string, Instance[]>} */
  #instances = new Map();

  /** @param {NodeJS.ProcessEnv} env the settings of functions @param {string} node the program that runs them */
  constructor(env, node) {
    this.env = env;
    this.node = node;
  }

  /** All instances that there are, with the name of their function. */
  instances() {
    return [...this.#instances].flatMap(([name, all]) =>
      all.filter(({ isGone }) => !isGone).map((instance) => ({ name, instance })),
    );
  }

  /** Ends all instances, so that the next requests find none. */
  kill() {
    for (const { instance } of this.instances()) instance.kill();
  }

  /** A free instance, or a new one, or else the one with the least to do. @param {DeployedFunction} definition */
  instanceOf(definition) {
    const { name } = definition;
    const alive = (this.#instances.get(name) ?? []).filter(({ isGone }) => !isGone);
    const [idlest] = alive.toSorted((a, b) => a.pending - b.pending);
    if (idlest && (idlest.pending < concurrency || alive.length >= maxInstances)) return idlest;
    const instance = new Instance(definition, this.env, this.node);
    this.#instances.set(name, [...alive, instance]);
    return instance;
  }
}
