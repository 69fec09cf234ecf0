import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { onExit } from "@test/on-exit";
import { createScratchDatabase } from "@test/scratch-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "../../../scripts/demo/accounts.mjs";
import { appSources } from "../../../scripts/lib/build.mjs";
import { neutralEnvironment } from "../../../scripts/lib/environment.mjs";
import { localDir, root } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { request } from "./support/request";

/** `npm start` in a copy of the repository, which already has the build. */
const { OPS_BUILD: build = "", REDIS_URL = "" } = process.env;
const copy = path.join(localDir, "test", "ops", "start");
const inCopy = (...parts: string[]) => path.join(copy, ".local", ...parts);
const needed = [...appSources, "package.json", ".env.example", "drizzle", "scripts"];

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of needed) {
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !file.startsWith(path.join(root, "scripts", "bench")),
    });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  cpSync(build, inCopy("build", path.basename(build)), { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** It starts servers, and fills a database. */
const starting = { timeout: 240_000 };

/** Runs `npm start` with these settings alone. */
function npmStart(settings: Record<string, string>) {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: copy,
    env: { ...neutralEnvironment(), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const withdraw = onExit(() => child.kill("SIGTERM"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
    withdraw();
  });
  return {
    ended,
    output: () => output,
    /** Waits until it serves; fails if it ends before. */
    async ready() {
      await expect.poll(() => hasEnded || output.includes("Press Ctrl-C"), starting).toBe(true);
      if (hasEnded) throw new Error(`It has ended: ${output}`);
    },
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

async function signIn(port: number): Promise<string> {
  const body = { email: "admin@acme.test", password: demoPassword };
  const host = `acme.localhost:${port}`;
  const response = await request({ host, path: "/api/v1/auth/login", body });
  expect(response.status).toBe(200);
  return String(Object(response.json()).data.tokens.accessToken);
}

const me = (port: number, token: string) =>
  request({ host: `acme.localhost:${port}`, path: "/api/v1/auth/me", token });

/** Whether the port is reached at an address of this machine other than 127.0.0.1. */
const isReachedOtherwise = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.2");
    socket.on("error", () => resolve(false));
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });

/** Whether a line of the log says that the request was served. */
const isLogged = (log: string, { headers }: Awaited<ReturnType<typeof request>>) =>
  log
    .split("\n")
    .some((line) => line.startsWith("{") && JSON.parse(line).requestId === headers["x-request-id"]);

describe("npm start without any setting but its port", () => {
  it("starts private servers with demo data and a log of requests, which the next start finds again", async () => {
    const port = await freePort();
    const first = npmStart({ PORT: String(port) });
    await first.ready();
    expect(first.output()).toContain("sources are unchanged");
    const token = await signIn(port);
    const response = await me(port, token);
    expect(response.status).toBe(200);
    expect(await isReachedOtherwise(port)).toBe(false);
    const log = () => readFileSync(inCopy("log", "app.log"), "utf8");
    await expect.poll(() => isLogged(log(), response)).toBe(true);
    expect(first.output()).not.toContain('"requestId"');
    const sku = `SKU-${randomUUID().slice(0, 8)}`;
    const host = `acme.localhost:${port}`;
    const created = { name: "Kept", sku, price: "1.00" };
    expect((await request({ host, path: "/api/v1/products", token, body: created })).status).toBe(201);
    expect(statSync(inCopy("state.json")).mode & 0o777).toBe(0o600);
    expect(readdirSync(inCopy("run")).sort()).toEqual(["app.json", "database.json", "redis.json"]);
    expect(await first.stop()).toBe(0);
    expect(readdirSync(inCopy("run"))).toEqual([]);

    const second = npmStart({ PORT: String(port) });
    await second.ready();
    expect(second.output()).toContain("tables are up to date");
    expect((await me(port, token)).status).toBe(200);
    const found = await request({ host, path: `/api/v1/products?search=${sku}`, token });
    expect(found.text).toContain(sku);
    expect(await second.stop()).toBe(0);
  });
});

describe("npm start with servers of its own", () => {
  it("uses these without demo data, listening where HOST says with its log on standard output", async () => {
    const database = await createScratchDatabase();
    const port = await freePort();
    const redis = new URL(REDIS_URL);
    redis.pathname = "/10";
    const servers = { DATABASE_URL: database.url, REDIS_URL: redis.href };
    const app = npmStart({ ...servers, PORT: String(port), HOST: "0.0.0.0" });
    await app.ready();
    expect(await isReachedOtherwise(port)).toBe(true);
    expect(readdirSync(inCopy("run"))).toEqual(["app.json"]);
    expect(app.output()).not.toContain(demoPassword);
    const host = `acme.localhost:${port}`;
    const body = { email: "admin@acme.test", password: demoPassword };
    const refused = await request({ host, path: "/api/v1/auth/login", body });
    expect(refused.status).toBe(404);
    await expect.poll(() => isLogged(app.output(), refused)).toBe(true);
    expect(await app.stop()).toBe(0);
    await database.drop();
  });
});

it("npm start on a port that is in use ends with exit code 1, naming the port", async () => {
  const port = await freePort();
  const other = createServer().listen(port, "127.0.0.1");
  const app = npmStart({ PORT: String(port) });
  expect(await app.ended).toBe(1);
  expect(app.output()).toContain(`Port ${port} is in use`);
  expect(existsSync(inCopy("run", "app.json"))).toBe(false);
  other.close();
});

it("settings come from .env in the repository unless the environment has them", async () => {
  const [port, other] = [await freePort(), await freePort()];
  const file = path.join(copy, ".env");
  writeFileSync(file, `PORT=${port}\nROOT_DOMAIN=of-the-file.test\n`);
  try {
    const app = npmStart({ PORT: String(other) });
    await app.ready();
    expect(app.output()).toContain(`http://of-the-file.test:${other}`);
    expect(await app.stop()).toBe(0);
  } finally {
    rmSync(file);
  }
});
