import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import mysql from "mysql2/promise";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isRunning, readIdentity } from "./identity.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

const lib = (/** @type {string} */ name) => JSON.stringify(new URL(name, import.meta.url).href);

/**
 * Does with its servers what `npm start` does, around an app that records whether they still respond when it is
 * stopped.
 */
const program = `
import { supervised } from ${lib("lifetime.mjs")};
import { startDatabase } from ${lib("database.mjs")};
import { findDatabaseServer } from ${lib("database-programs.mjs")};
import { findRedisServer, startRedis } from ${lib("redis.mjs")};
import { State } from ${lib("state.mjs")};
const [dir] = process.argv.slice(1);
await supervised({ dir, busy: "the app" }, async (supervisor) => {
  const state = new State(dir);
  const common = { supervisor, state, dir, durable: true };
  const server = await findDatabaseServer(supervisor, dir);
  const [url] = await startDatabase({ ...common, server, databases: [{ name: "mmr" }] });
  const redisUrl = await startRedis({ ...common, program: await findRedisServer(supervisor, dir) });
  const ports = [new URL(url).port, new URL(redisUrl).port];
  supervisor.start("app", process.execPath, ["-e", ${JSON.stringify(`
    const { connect } = require("node:net");
    const up = (port) => new Promise((resolve) =>
      connect(Number(port), "127.0.0.1", () => resolve(true)).on("error", () => resolve(false)));
    process.on("SIGTERM", () => setTimeout(async () => {
      console.log("servers up:", ...(await Promise.all(process.argv.slice(1).map(up))));
      process.exit(0);
    }, 200));
    setInterval(() => {}, 1000);
    console.log("app is up");
  `)}, ...ports]);
  console.log(JSON.stringify({ url, redisUrl }));
});
`;

/** @type {string} */
let dir;
/** @type {ChildProcess[]} */
let started = [];

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mmr-lifetime-"));
});

afterEach(async () => {
  for (const child of started) child.kill("SIGKILL");
  started = [];
  for (const { identity } of servers()) if (isRunning(identity)) process.kill(-identity.pid, "SIGKILL");
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

/** Runs the program. */
function run() {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, dir]);
  started.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once("close", (code) => resolve(code)));
  /** @returns {Promise<{ url: string, redisUrl: string }>} */
  const ready = async () => {
    const urls = () => /^\{.*\}$/m.exec(output)?.[0];
    await until(
      () => urls() && appLog().includes("app is up"),
      () => output,
    );
    return JSON.parse(urls() ?? "");
  };
  return { child, ended, ready, output: () => output };
}

/** @param {() => unknown} condition @param {() => string} explain */
async function until(condition, explain) {
  for (const deadline = Date.now() + 120_000; !condition(); await delay(20)) {
    if (Date.now() > deadline) throw new Error(`Waited in vain:\n${explain()}`);
  }
}

function appLog() {
  const file = path.join(dir, "log", "app.log");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function servers() {
  const runDir = path.join(dir, "run");
  const files = existsSync(runDir) ? readdirSync(runDir) : [];
  return files.flatMap((file) => {
    const identity = readIdentity(path.join(runDir, file));
    return identity ? [{ name: path.parse(file).name, identity }] : [];
  });
}

/** @param {string} url @param {string} sql */
async function query(url, sql) {
  const connection = await mysql.createConnection(url);
  try {
    const [rows] = await connection.query(sql);
    return rows;
  } finally {
    await connection.end();
  }
}

/**
 * Sends commands to Redis and returns its responses. @param {string} url @param {string[]} commands @returns
 * {Promise<string>}
 */
function redis(url, ...commands) {
  const { port, password } = new URL(url);
  return new Promise((resolve, reject) => {
    let replies = "";
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("data", (chunk) => {
      replies += chunk;
    });
    socket.once("error", reject).once("close", () => resolve(replies));
    socket.write([`AUTH ${password}`, ...commands, "QUIT"].map((command) => `${command}\r\n`).join(""));
  });
}

it("stops the app before its servers, once for a doubled Ctrl-C, without leaving a process", async () => {
  const { child, ended, ready } = run();
  await ready();
  const running = servers();
  expect(running.map(({ name }) => name).sort()).toEqual(["app", "database", "redis"]);
  child.kill("SIGINT");
  await delay(50);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(appLog()).toContain("servers up: true true");
  expect(running.filter(({ identity }) => isRunning(identity))).toEqual([]);
  expect(servers()).toEqual([]);
});

it("keeps data through a kill -9 of the parent, whose servers the next run finds and stops", async () => {
  const first = run();
  const { url, redisUrl } = await first.ready();
  await query(url, "CREATE TABLE kept (id INT PRIMARY KEY)");
  await query(url, "INSERT INTO kept VALUES (42)");
  await redis(redisUrl, "SET kept 42");
  const orphans = servers();
  first.child.kill("SIGKILL");
  await first.ended;
  expect(orphans.every(({ identity }) => isRunning(identity))).toBe(true);

  const second = run();
  const urls = await second.ready();
  expect(second.output()).toContain("Stopped processes left over from an earlier run: app, database, redis");
  expect(orphans.filter(({ identity }) => isRunning(identity))).toEqual([]);
  expect(urls).toEqual({ url, redisUrl });
  expect(await query(url, "SELECT id FROM kept")).toEqual([{ id: 42 }]);
  expect(await redis(redisUrl, "GET kept")).toContain("\r\n42\r\n");
});

it("refuses a second run, which does not disturb the first", async () => {
  const first = run();
  const { url } = await first.ready();
  const second = run();
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`the app is already running (process ${first.child.pid})`);
  expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("reports a server that ends by itself, stops the rest and fails", async () => {
  const { ended, ready, output } = run();
  await ready();
  const running = servers();
  const database = running.find(({ name }) => name === "database");
  process.kill(database?.identity.pid ?? 0, "SIGKILL");
  expect(await ended).toBe(1);
  expect(output()).toContain("database exited unexpectedly: killed by SIGKILL");
  expect(running.filter(({ identity }) => isRunning(identity))).toEqual([]);
});

it.runIf(process.platform === "linux")("lets nobody in but on loopback with a password", async () => {
  const { ready } = run();
  const { url, redisUrl } = await ready();
  const ports = [url, redisUrl].map((it) => Number(new URL(it).port));
  const listening = ["tcp", "tcp6"]
    .flatMap((name) => readFileSync(`/proc/net/${name}`, "utf8").split("\n"))
    .map((line) => line.trim().split(/\s+/))
    // proc(5): local address, remote address, state, where 0A is LISTEN.
    .flatMap(([, local = "", , state]) => (state === "0A" ? [local.split(":")] : []))
    .filter(([, port = ""]) => ports.includes(Number.parseInt(port, 16)));
  expect(listening.map(([address]) => address)).toEqual(["0100007F", "0100007F"]);

  const withoutPassword = { host: "127.0.0.1", port: ports[0], user: "root" };
  await expect(mysql.createConnection(withoutPassword)).rejects.toThrow("Access denied");
  await expect(mysql.createConnection({ ...withoutPassword, user: "mmr" })).rejects.toThrow("Access denied");
  const sockets = ["mariadb", "mysql"].map((flavour) => path.join(dir, "data", flavour, "server.sock"));
  const socketPath = sockets.find(existsSync);
  await expect(mysql.createConnection({ socketPath, user: "root" })).rejects.toThrow("Access denied");
  const stranger = new URL(redisUrl);
  stranger.password = "wrong";
  expect(await redis(stranger.href, "GET kept")).toContain("NOAUTH");
  expect(await query(url, "SHOW DATABASES")).toEqual([
    { Database: "information_schema" },
    { Database: "mmr" },
  ]);
});
