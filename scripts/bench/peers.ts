/**
 * Compares the API with the same work on NestJS, and with the minimum on this machine (see peers/README.md):
 *
 *   npm run bench:peers -- [--rounds 3] [--seconds 4] [--scenarios "me,product create"] [--log info]
 *
 * Needs wrk, which it installs on Debian and Ubuntu. It takes about twelve minutes, has its own servers, gives every side
 * 10,000 products, and ends with the CPU time of the app's process per request as a ratio to that of NestJS. Exits with 1
 * if one is above its target.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import { demoPassword } from "../demo/accounts.mjs";
import { serveBuild, untilReady } from "../lib/app.mjs";
import { buildApp } from "../lib/build.mjs";
import { checkNode, installDependencies } from "../lib/dependencies.mjs";
import { neutralEnvironment } from "../lib/environment.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { freePort } from "../lib/ports.mjs";
import { aptInstall, findPrograms, isDebianLike } from "../lib/programs.mjs";
import { StepError, say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { environmentOf, startServers } from "./scale-app";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    warmup: { type: "string", default: "3" },
    scenarios: { type: "string" },
    log: { type: "string", default: "silent" },
  },
});

const dir = path.join(localDir, "bench-peers");
const peersDir = path.join(root, "scripts", "bench", "peers");
const rootDomain = "bench.test";
const host = "127.0.0.1";
const productCount = 10_000;
const atOnce = 16;

/** The maximum cost of a request, as a ratio to NestJS. */
const targets: Record<string, number> = {
  me: 0.45,
  "products list": 0.5,
  "product by id": 0.5,
  "product create": 0.6,
};

await supervised({ dir, busy: "npm run bench:peers of this directory" }, async (supervisor) => {
  checkNode();
  await step("Dependencies", (note) => installDependencies(supervisor, note));
  await step("wrk", () => findWrk(supervisor));
  const state = new State(dir);
  const { urls, redisUrl } = await startServers(supervisor, state, dir, ["bench", "mmr"]);
  const [peersUrl = "", appUrl = ""] = urls;
  const peersEnv = peersEnvironment(new URL(peersUrl), new URL(redisUrl));
  await step("Peers", () => installPeers(supervisor, peersEnv));
  const build = await step("Production build", (note) => buildApp(supervisor, neutralEnvironment(), note));
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...environmentOf(state, redisUrl),
    DATABASE_URL: appUrl,
    ROOT_DOMAIN: rootDomain,
    RATE_LIMIT_PER_MINUTE: "100000000",
    SIGN_IN_RATE_LIMIT_PER_MINUTE: "100000",
    LOG_LEVEL: options.log,
  };
  await step("App and its products", async () => {
    const migrate = ["--import", "tsx", path.join("scripts", "migrate.ts"), "--seed"];
    const seeded = { ...env, DEMO_SEED_ALLOWED: "private" };
    await supervisor.run("migrate", process.execPath, migrate, { cwd: root, env: seeded });
    const app = serveBuild(supervisor, build, { host, port, env });
    await untilReady(app, { host, port, timeoutMs: 60_000 });
    const ids = await addProducts(port);
    writeTargets(port, ids);
  });
  const results = path.join(dir, "results.json");
  const { rounds, seconds, warmup, scenarios } = options;
  await step("Comparison", () =>
    supervisor.run(
      "compare",
      process.execPath,
      [
        ...["compare.mjs", "targets.local.json", "--out", results],
        ...["--rounds", rounds, "--seconds", seconds, "--warmup", warmup],
        ...(scenarios ? ["--scenarios", scenarios] : []),
      ],
      { cwd: peersDir, env: { ...process.env, ...peersEnv } },
    ),
  );
  return report(readFileSync(results.replace(/json$/, "md"), "utf8"));
});

/** The comparison would otherwise find out after minutes. */
async function findWrk(supervisor: Supervisor): Promise<void> {
  const isInstalled = () => findPrograms(["wrk"]).length > 0;
  if (!isInstalled() && isDebianLike()) await aptInstall(supervisor, ["wrk"]);
  if (!isInstalled()) throw new StepError("wrk is not installed", { remedy: "install wrk 4" });
}

function peersEnvironment(database: URL, redis: URL): Record<string, string> {
  return {
    ...{ DB_HOST: host, DB_PORT: database.port, DB_NAME: database.pathname.slice(1) },
    ...{ DB_USER: database.username, DB_PASSWORD: database.password },
    ...{ REDIS_HOST: host, REDIS_PORT: redis.port, REDIS_PASSWORD: redis.password },
  };
}

async function installPeers(supervisor: Supervisor, env: Record<string, string>): Promise<void> {
  const run = (name: string, command: string, args: string[]) =>
    supervisor.run(name, command, args, { cwd: peersDir, env: { ...process.env, ...env } });
  await run("peers", "npm", ["ci", "--no-audit", "--no-fund"]);
  await run("peer-nest", "npm", ["run", "build:nest"]);
  await run("peers-seed", process.execPath, ["seed.mjs"]);
}

interface Sent {
  method?: string;
  token?: string;
  body?: unknown;
}

function call(
  port: number,
  pathname: string,
  { method = "GET", token, body }: Sent,
): Promise<{ data: unknown }> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      host: `acme.${rootDomain}`,
      ...(text !== undefined && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const sent = request({ host, port, path: pathname, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
      });
      response.once("end", () => {
        if (response.statusCode && response.statusCode < 300) resolve(JSON.parse(body));
        else reject(new Error(`${method} ${pathname}: ${response.statusCode} ${body.slice(0, 300)}`));
      });
    });
    sent.once("error", reject).end(text);
  });
}

/** Adds what Acme's demo data lacks, through the API; the result is the lowest and the highest id. */
async function addProducts(port: number): Promise<[lowest: number, highest: number]> {
  const credentials = { email: "admin@acme.test", password: demoPassword };
  const signedIn = await call(port, "/api/auth/login", { method: "POST", body: credentials });
  const token: string = Object(signedIn.data).tokens.accessToken;
  const ids: number[] = [];
  let next = 0;
  const addOthers = async () => {
    while (next < productCount) {
      const number = String(next++).padStart(6, "0");
      const body = {
        name: `Bench product ${number} steel hammer`,
        sku: `BN-${number}`,
        price: "12.50",
        stock: 5,
        description: "A thing for everyday work",
      };
      const made = await call(port, "/api/products", { method: "POST", token, body });
      ids.push(Object(made.data).id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, addOthers));
  return [Math.min(...ids), Math.max(...ids)];
}

/** The input of compare.mjs, with the app's current URL. */
function writeTargets(port: number, [lowest, highest]: [number, number]): void {
  const text = readFileSync(path.join(peersDir, "targets.json"), "utf8")
    .replaceAll("http://127.0.0.1:4320", `http://${host}:${port}`)
    .replaceAll("{{rand:1000:10000}}", `{{rand:${lowest}:${highest}}}`);
  writeFileSync(path.join(peersDir, "targets.local.json"), text);
}

/** Prints the cost of a request in each scenario; 1 if one is too high. */
function report(tables: string): number {
  say(`\n${tables}`);
  let exitCode = 0;
  for (const [, scenario = "", rows = ""] of tables.matchAll(/\*\*(.+?)\*\* \(.*?\)\n\n((?:\|.*\n?)+)/g)) {
    for (const row of rows.split("\n")) {
      const cells = row.split("|").map((cell) => cell.trim());
      const [, name = "", requests, , p50, p99, , , , ratio] = cells;
      if (!name.startsWith("ours")) continue;
      const most = targets[scenario] ?? Number.POSITIVE_INFINITY;
      const isTooMuch = !(Number(ratio) <= most);
      if (isTooMuch) exitCode = 1;
      const excess = isTooMuch ? `, more than ${most}` : "";
      say(
        `${scenario}, ${name}: ${ratio} × NestJS${excess} (${requests} requests/s, p50 ${p50} ms, p99 ${p99} ms)`,
      );
    }
  }
  return exitCode;
}
