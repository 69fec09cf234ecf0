import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { identify, isRunning, readIdentity } from "./identity.mjs";
import { StepError } from "./report.mjs";

/** @typedef {import("./identity.mjs").Identity} Identity */
/**
 * @typedef {object} Child
 * @property {string} name
 * @property {Identity} identity
 * @property {string} logFile empty when the output goes to the terminal
 * @property {Promise<string>} exited how it ended, in words; "" for exit code 0
 * @property {boolean} stopping
 */
/**
 * @typedef {object} SpawnOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [input] text for its standard input
 * @property {boolean} [inherit] write to the terminal instead of a log file
 * @property {number} [graceMs] how long it may take to stop before it is killed; 0 kills it at once
 */

const defaultGraceMs = 20_000;

/**
 * Starts processes and makes sure that they end. Each child gets its own process group, so that a Ctrl-C in the
 * terminal reaches only this process, which then stops them in order; a record of each in `run/` lets the next run find
 * those that outlived a killed parent.
 */
export class Supervisor {
  /** @type {(Child & { graceMs: number })[]} */
  #children = [];
  #closed = false;

  /** @param {string} dir @param {(child: Child, ending: string) => void} onCrash called when a server ends by itself */
  constructor(dir, onCrash) {
    this.runDir = path.join(dir, "run");
    this.logDir = path.join(dir, "log");
    this.onCrash = onCrash;
    mkdirSync(this.runDir, { recursive: true, mode: 0o700 });
    mkdirSync(this.logDir, { recursive: true, mode: 0o700 });
  }

  /** Stops what an earlier run left behind. @returns {Promise<string[]>} the names of what was still running */
  async stopLeftovers() {
    /** @type {string[]} */
    const stopped = [];
    // The app sorts before its servers: names are app…, database, redis.
    for (const record of readdirSync(this.runDir).sort()) {
      const file = path.join(this.runDir, record);
      const identity = readIdentity(file);
      if (identity && isRunning(identity)) {
        await end(identity, defaultGraceMs);
        stopped.push(path.parse(record).name);
      }
      rmSync(file, { force: true });
    }
    return stopped;
  }

  /**
   * Starts a server that runs until stopAll().
   * @param {string} name @param {string} command @param {string[]} args @param {SpawnOptions} [options]
   */
  start(name, command, args, options) {
    const child = this.#spawn(name, command, args, options);
    void child.exited.then((ending) => {
      if (!child.stopping) this.onCrash(child, ending || "exit code 0");
    });
    return child;
  }

  /**
   * Runs a command to its end; its output goes to log/<name>.log.
   * @param {string} name @param {string} command @param {string[]} args @param {SpawnOptions & { remedy?: string }} [options]
   */
  async run(name, command, args, options) {
    const child = this.#spawn(name, command, args, options);
    const ending = await child.exited;
    // During shutdown, an interrupted step must not report that as its failure.
    if (child.stopping) await forever;
    if (ending) {
      const message = `${path.basename(command)} ${args.slice(0, 2).join(" ")} failed: ${ending}`;
      throw new StepError(message, { logFile: child.logFile, remedy: options?.remedy });
    }
    return child.logFile;
  }

  /** Stops everything, the last started first. Nothing can be started afterwards. */
  async stopAll() {
    this.#closed = true;
    for (const child of this.#children.toReversed()) {
      child.stopping = true;
      await end(child.identity, child.graceMs);
      await child.exited;
    }
  }

  /** Kills what is left, without waiting. */
  killAll() {
    for (const { identity } of this.#children) if (isRunning(identity)) signal(identity.pid, "SIGKILL");
  }

  /**
   * @param {string} name @param {string} command @param {string[]} args @param {SpawnOptions} [options]
   * @returns {Child}
   */
  #spawn(name, command, args, { cwd, env, input, inherit = false, graceMs = defaultGraceMs } = {}) {
    if (this.#closed)
      return { name, identity: { pid: 0, startedAt: "" }, logFile: "", exited: forever, stopping: true };
    const logFile = inherit ? "" : path.join(this.logDir, `${name}.log`);
    if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
    const log = inherit ? 1 : openSync(logFile, "w", 0o600);
    const stdin = input === undefined ? "ignore" : "pipe";
    const stdio = /** @type {import("node:child_process").StdioOptions} */ ([stdin, log, inherit ? 2 : log]);
    const spawned = spawn(command, args, { cwd, env, detached: true, stdio });
    if (!inherit) closeSync(log);
    const record = path.join(this.runDir, `${name}.json`);
    const identity = identify(spawned.pid ?? 0);
    if (spawned.pid)
      writeFileSync(record, JSON.stringify({ ...identity, command: [command, ...args] }), { mode: 0o600 });
    if (spawned.stdin) {
      // A child that dies early breaks the pipe; its exit tells more than that error.
      spawned.stdin.on("error", () => {});
      spawned.stdin.end(input);
    }
    const child = {
      name,
      identity,
      logFile,
      graceMs,
      stopping: false,
      exited: /** @type {Promise<string>} */ (
        new Promise((resolve) => {
          spawned.once("error", (error) => resolve(error.message));
          spawned.once("exit", (code, by) =>
            resolve(by ? `killed by ${by}` : code ? `exit code ${code}` : ""),
          );
        })
      ),
    };
    this.#children.push(child);
    void child.exited.then(() => {
      this.#children.splice(this.#children.indexOf(child), 1);
      rmSync(record, { force: true });
    });
    return child;
  }
}

/** @type {Promise<never>} */
const forever = new Promise(() => {});

/** Ends a process with its group: gracefully first. @param {Identity} identity @param {number} graceMs */
async function end(identity, graceMs) {
  if (!isRunning(identity)) return;
  if (graceMs > 0) signal(identity.pid, "SIGTERM");
  for (const until = Date.now() + graceMs; isRunning(identity) && Date.now() < until; ) await delay(20);
  // Also after a graceful end: members of the group may have outlived their leader.
  signal(identity.pid, "SIGKILL");
  for (const until = Date.now() + 5000; isRunning(identity) && Date.now() < until; ) await delay(20);
}

/** @param {number} group @param {NodeJS.Signals} name */
function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // The whole group is gone already.
  }
}

/**
 * Calls `stop` at the first SIGINT, SIGTERM or SIGHUP. Terminals and npm both send SIGINT, so a signal within a second
 * is the same Ctrl-C; a later one calls `hurry`.
 * @param {(signal: NodeJS.Signals) => void} stop @param {() => void} hurry
 */
export function onStopSignal(stop, hurry) {
  /** @type {number | undefined} */
  let first;
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(name, () => {
      if (first === undefined) {
        first = Date.now();
        stop(name);
      } else if (Date.now() - first > 1000) hurry();
    });
  }
}
