/**
 * What one organization notices of another that sends ten times its share: a quiet one asks at a low steady rate, while a noisy
 * one is silent and while it is not, in turns.
 *
 *   npm run bench:noisy -- [--rounds 8] [--seconds 5] [--rate 20]
 *
 * Takes about three minutes. It has servers of its own under .local/bench, the production build, and 10,000 products in each of
 * two organizations. The noisy one has 40 calls (lists with new filters, searches, creates), 7 pages, 2 exports and an import
 * in progress all the time, where its share is four calls and one of the others (decision 45). Ends with exit
 * code 1 where p99 of the quiet one is more than one and a half times what it is without the noise, or where a request fails.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { migrateDatabase } from "@/server/db/migrate";
import { buildApp } from "../lib/build.mjs";
import { neutralEnvironment } from "../lib/environment.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import { cpuMs, ms, percentile } from "./measure.mjs";
import { Browser } from "./pages-browser";
import { environmentOf, signIn, startApp, startServers } from "./scale-app";
import { admin, loadAdmin, loadOrganizations, subdomainOf } from "./scale-data";
import { call, operations, rootDomain, type Side } from "./scale-requests";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "8" },
    seconds: { type: "string", default: "5" },
    rate: { type: "string", default: "20" },
  },
});
const [rounds, seconds, rate] = [Number(options.rounds), Number(options.seconds), Number(options.rate)];
const allowedRatio = 1.5;
const organizations = { quiet: 1, noisy: 2 };
/** The noise has begun, or what it has left behind is done. */
const settleMs = 400;

const dir = path.join(localDir, "bench");

/** What the quiet organization asks, one after the other: pages and calls as people send them. */
function quietWork(side: Side, browser: Browser): [kind: string, send: (turn: number) => Promise<unknown>][] {
  const callOf = (name: string) => (turn: number) => operations[name]?.(side, turn) ?? Promise.reject();
  return [
    ["call", () => call(side, "auth.me", undefined)],
    ["call", callOf("list page")],
    ["call", callOf("byId")],
    ["page", () => browser.get("/dashboard/products")],
    ["call", callOf("search, one word")],
    ["call", callOf("byId")],
    ["call", callOf("create")],
    ["call", () => call(side, "auth.me", undefined)],
    ["call", callOf("filter and sort")],
    ["call", callOf("list page")],
  ];
}

type Times = Record<"all" | "call" | "page", number[]>;
const noTimes = (): Times => ({ all: [], call: [], page: [] });

let turn = 0;
let failures = 0;

/** Sends at the steady rate, whether or not what was sent before has its response. */
async function measure(work: ReturnType<typeof quietWork>, times: Times): Promise<void> {
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < seconds * rate; index += 1) {
    await delay(Math.max(0, startedAt + (index * 1000) / rate - performance.now()));
    turn += 1;
    const [kind, send] = work[turn % work.length] ?? [];
    const sentAt = performance.now();
    const ended = () => {
      const tookMs = performance.now() - sentAt;
      times.all.push(tookMs);
      times[kind === "page" ? "page" : "call"].push(tookMs);
    };
    pending.push(
      Promise.resolve(send?.(turn)).then(ended, (error: unknown) => {
        failures += 1;
        say(String(error));
      }),
    );
  }
  await Promise.all(pending);
}

function report(idle: Times, noisy: Times): boolean {
  const table: Record<string, Record<string, string>> = {};
  for (const kind of ["all", "call", "page"] as const) {
    const cell = (share: number) => {
      const [before, after] = [percentile(idle[kind], share), percentile(noisy[kind], share)];
      return `${ms(before)} → ${ms(after)}  × ${(after / before).toFixed(2)}`;
    };
    table[kind] = { requests: String(noisy[kind].length), p50: cell(0.5), p95: cell(0.95), p99: cell(0.99) };
  }
  say(`\nThe quiet organization, without → with the noise (wanted of p99: at most × ${allowedRatio})`);
  console.table(table);
  if (failures > 0) say(`${failures} of its requests failed`);
  return failures === 0 && percentile(noisy.all, 0.99) <= allowedRatio * percentile(idle.all, 0.99);
}

async function startNoise(side: Side): Promise<ChildProcess> {
  const noise = fork(path.join(import.meta.dirname, "noisy-load.ts"), [JSON.stringify(side)], {
    execArgv: ["--import", "tsx"],
  });
  // It stands for clients on other machines, which take no processor from the app and the database.
  setPriority(noise.pid ?? 0, constants.priority.PRIORITY_LOW);
  await once(noise, "message");
  return noise;
}

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl } = await startServers(supervisor, state, dir, ["noisy"]);
  const [url = ""] = urls;
  const env = environmentOf(state, redisUrl);
  await step("10,000 products in each of two", async () => {
    await migrateDatabase(url);
    await loadOrganizations(url, 2);
    for (const id of Object.values(organizations)) await loadAdmin(url, id);
  });
  const build = await step("Production build", (note) => buildApp(supervisor, neutralEnvironment(), note));
  Object.assign(process.env, env);
  const app = await step("App", () => startApp(supervisor, build, url, env));
  const sideOf = async (organizationId: number): Promise<Side> => {
    const subdomain = subdomainOf(organizationId, 2);
    const accessToken = await signIn(url, { organizationId, subdomain });
    return { count: 2, url, ...app, subdomain, organizationId, accessToken };
  };
  const quiet = await sideOf(organizations.quiet);
  const target = { host: `${quiet.subdomain}.${rootDomain}`, port: app.port, encoding: "identity" };
  const browser = new Browser(target);
  await browser.signIn(admin.email, admin.password);
  const noise = await startNoise(await sideOf(organizations.noisy));
  const work = quietWork(quiet, browser);
  const [idle, noisy] = [noTimes(), noTimes()];
  let noiseCpuMs = 0;
  await step("Requests", async () => {
    for (let round = -1; round < rounds; round += 1) {
      await measure(work, round < 0 ? noTimes() : idle);
      noise.send("on");
      await delay(settleMs);
      const before = cpuMs(app.appPid);
      await measure(work, round < 0 ? noTimes() : noisy);
      noiseCpuMs += cpuMs(app.appPid) - before;
      noise.send("off");
      await delay(3 * settleMs);
    }
  });
  noise.send("report");
  const [sent] = await once(noise, "message");
  const isWell = report(idle, noisy);
  say(
    `The noise got responses to ${JSON.stringify(sent)} in ${(rounds + 1) * seconds} s; the app used ${(noiseCpuMs / 1000 / ((rounds + 1) * seconds)).toFixed(2)} cores meanwhile`,
  );
  noise.disconnect();
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return isWell ? 0 : 1;
});
