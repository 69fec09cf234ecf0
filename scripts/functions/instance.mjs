import { spawn } from "node:child_process";
import { request as send } from "node:http";
import path from "node:path";

/** @typedef {{ name: string, dir: string, handler: string, runtime: string, useWebApi: boolean, launcher?: string }} DeployedFunction */
/** @typedef {{ method: string, path: string, headers: import("node:http").IncomingHttpHeaders, body: Buffer }} FunctionRequest */

/** Runs the handler, unless the function names another program that does. */
const ownLauncher = path.join(import.meta.dirname, "launcher.cjs");

/**
 * One process of a function. It is stopped as soon as each request that it got has its response and all that they handed to
 * `waitUntil` has ended, and goes on with the next request, as the platform does with its machines.
 */
export class Instance {
  /** How many requests were sent to it, and how many of them have ended with all that they left to do. */
  #sent = 0;
  #settled = 0;
  isFrozen = false;
  isGone = false;
  startedAt = performance.now();
  /** From the start of the process to its first response. @type {number | undefined} */
  firstResponseMs;

  /** @param {DeployedFunction} definition @param {NodeJS.ProcessEnv} env @param {string} [node] the program */
  constructor({ dir, handler, useWebApi, launcher = ownLauncher }, env, node = process.execPath) {
    this.child = spawn(node, [launcher], {
      cwd: dir,
      env: {
        ...env,
        FUNCTION_HANDLER: path.join(dir, handler),
        ...(useWebApi && { FUNCTION_USES_WEB_API: "1" }),
      },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    /** @type {Promise<number>} */
    this.port = new Promise((resolve, reject) => {
      this.child.on("message", (/** @type {{ port?: number, settled?: number }} */ { port, settled }) => {
        if (port !== undefined) resolve(port);
        if (settled !== undefined) {
          this.#settled = settled;
          this.#freezeIfIdle();
        }
      });
      this.child.once("exit", (code, signal) => {
        this.isGone = true;
        reject(new Error(`The function ended (${signal ?? code}) before it served`));
      });
    });
    this.port.catch(() => {});
  }

  /** Requests under way, with what they left to do. */
  get pending() {
    return this.#sent - this.#settled;
  }

  /** For tests. */
  state() {
    const { isFrozen, pending, firstResponseMs } = this;
    return { isFrozen, pending, firstResponseMs, pid: this.child.pid };
  }

  #freezeIfIdle() {
    if (this.pending > 0 || this.isGone || this.isFrozen) return;
    this.isFrozen = true;
    this.child.kill("SIGSTOP");
  }

  #thaw() {
    if (!this.isFrozen) return;
    this.isFrozen = false;
    this.child.kill("SIGCONT");
  }

  /** Ends it at once, as the platform does with what it does not need any more. */
  kill() {
    this.isGone = true;
    this.child.kill("SIGKILL");
  }

  /** @param {FunctionRequest} request @returns {Promise<import("node:http").IncomingMessage>} */
  async send({ method, path: url, headers, body }) {
    this.#sent += 1;
    this.#thaw();
    const port = await this.port;
    return new Promise((resolve, reject) => {
      const request = send(
        { host: "127.0.0.1", port, method, path: url, headers, agent: false },
        (response) => {
          this.firstResponseMs ??= performance.now() - this.startedAt;
          resolve(response);
        },
      );
      request.on("error", reject);
      request.end(body);
    });
  }
}
