import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readJson } from "./identity.mjs";

/** What a set of private servers keeps between runs: ports, passwords and keys. */
export class State {
  /** @type {Record<string, string | number>} */
  #values = {};

  /** @param {string} dir */
  constructor(dir) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.file = path.join(dir, "state.json");
    const stored = readJson(this.file);
    if (typeof stored !== "object" || stored === null) return;
    for (const [key, value] of Object.entries(stored)) {
      if (typeof value === "string" || typeof value === "number") this.#values[key] = value;
    }
  }

  /** 256 random bits by name, the same in every run. @param {string} name @returns {string} */
  secret(name) {
    const value = this.#values[name];
    if (typeof value === "string") return value;
    const made = randomBytes(32).toString("base64url");
    this.#set(name, made);
    return made;
  }

  /**
   * A port by name: chosen by `choose`, which gets the port of the last run. No other name has it, since their servers may not listen
   * yet.
   * @param {string} name @param {(last: number | undefined) => Promise<number>} choose
   */
  async port(name, choose) {
    const last = this.#values[name];
    const isTaken = (/** @type {string | number | undefined} */ port) =>
      Object.entries(this.#values).some(([other, value]) => other !== name && value === port);
    let port = await choose(typeof last === "number" && !isTaken(last) ? last : undefined);
    while (isTaken(port)) port = await choose(undefined);
    if (port !== last) this.#set(name, port);
    return port;
  }

  /** @param {string} name @param {string | number} value */
  #set(name, value) {
    this.#values[name] = value;
    writePrivate(this.file, `${JSON.stringify(this.#values, null, 2)}\n`);
  }
}

/** Writes a file that only its owner may read, atomically. @param {string} file @param {string} text */
export function writePrivate(file, text) {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
