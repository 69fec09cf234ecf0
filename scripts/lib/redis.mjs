import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { aptInstall, findPrograms, installCommand, isDebianLike } from "./programs.mjs";
import { StepError } from "./report.mjs";
import { writePrivate } from "./state.mjs";
import { untilResponding } from "./until-responding.mjs";

const packages = { apt: "redis-server", dnf: "valkey", pacman: "valkey", apk: "redis", brew: "redis" };

/** What `redis-server --version` or `valkey-server --version` says. @param {string} program */
export const redisVersion = (program) =>
  / v=(\S+)/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[1] ?? "of an unknown version";

/**
 * The Redis or Valkey server of this machine, installed if there is none.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {string} dir
 */
export async function findRedisServer(supervisor, dir) {
  const program = installedServer(dir);
  if (program) return program;
  // Debian's redis-tools contains the program; redis-server would add a permanent machine-wide service.
  if (isDebianLike()) await aptInstall(supervisor, ["redis-tools"]);
  const installed = installedServer(dir);
  if (installed) return installed;
  throw new StepError("Neither Redis nor Valkey is installed", {
    remedy: `${installCommand(packages)}   (or set REDIS_URL to an existing server)`,
  });
}

/** @param {string} dir */
function installedServer(dir) {
  const [server] = findPrograms(["redis-server", "valkey-server"]);
  if (server) return server;
  const [sameProgram] = findPrograms(["redis-check-rdb"]);
  if (!sameProgram) return undefined;
  // One program, whose behavior depends on the name it is called by.
  const link = path.join(dir, "bin", "redis-server");
  mkdirSync(path.dirname(link), { recursive: true });
  if (!existsSync(link)) symlinkSync(sameProgram, link);
  return link;
}

/**
 * Starts a private Redis with its data under `dir`, on its own loopback port.
 * @param {object} options
 * @param {import("./supervisor.mjs").Supervisor} options.supervisor
 * @param {import("./state.mjs").State} options.state
 * @param {string} options.dir
 * @param {string} options.program
 * @param {boolean} options.durable false keeps nothing on disk
 * @param {string} [options.name] of its process and its log
 * @returns {Promise<string>} its URL, without a database number
 */
export async function startRedis({ supervisor, state, dir, program, durable, name = "redis" }) {
  const data = path.join(dir, "data", "redis");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const port = await state.port("redisPort", freePort);
  const password = state.secret("redis");
  // In a file, because anyone can read a command line.
  const config = path.join(dir, "redis.conf");
  const settings = {
    bind: "127.0.0.1",
    port,
    requirepass: password,
    dir: quoted(data),
    appendonly: durable ? "yes" : "no",
    save: '""',
    daemonize: "no",
    "maxmemory-policy": "noeviction",
  };
  writePrivate(
    config,
    Object.entries(settings)
      .map(([key, value]) => `${key} ${value}\n`)
      .join(""),
  );
  const child = supervisor.start(name, program, [config]);
  await untilResponding({
    child,
    port,
    send: `AUTH ${password}\r\nPING\r\n`,
    expect: /\+PONG/,
    timeoutMs: 30_000,
  });
  return `redis://:${password}@127.0.0.1:${port}`;
}

/** A value that may hold spaces, as redis.conf wants it. @param {string} value */
const quoted = (value) => `"${value.replace(/["\\]/g, "\\$&")}"`;
