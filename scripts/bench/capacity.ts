/**
 * How much one process serves, and whether it stays as it is: 200,000 calls at full speed (40 % auth.me, 30 % byId, 25 % lists, 5 %
 * creates), then pages.
 *
 *   npm run bench:capacity -- [--requests 200000] [--pages 2000]
 *
 * Takes four to six minutes on two quiet cores. It has servers of its own under .local/bench, the production build, and an
 * organization of 10,000 products. Prints what each tenth used, and the row for docs/capacity.md. Ends with exit code 1 where
 * the memory of the process at the end is more than a fifth above what it was in the middle.
 */
import { readFileSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { migrateDatabase } from "@/server/db/migrate";
import { buildApp } from "../lib/build.mjs";
import { neutralEnvironment } from "../lib/environment.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { localDir } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import { cpuMs } from "./measure.mjs";
import { Browser } from "./pages-browser";
import { environmentOf, signIn, startServers, startSide } from "./scale-app";
import { admin, connect, loadAdmin, loadOrganizations } from "./scale-data";
import { call, operations, rootDomain, type Side } from "./scale-requests";

const { values: options } = parseArgs({
  options: {
    requests: { type: "string", default: "200000" },
    pages: { type: "string", default: "2000" },
  },
});
const [requests, pages] = [Number(options.requests), Number(options.pages)];
const parts = 10;
const atOnce = 16;
const pagesAtOnce = 4;
const allowedGrowth = 1.2;
/** What people are taken to do: a call every ten seconds, and one page in ten of them; a core is used to 60 %. */
const person = { secondsBetween: 10, pageShare: 0.1 };
const utilization = 0.6;

const dir = path.join(localDir, "bench");

const list = ["list page", "filter and sort", "search, one word", "list page", "list page"];
/** 40 % auth.me, 30 % byId, 25 % lists, 5 % creates, in twenties. */
function send(side: Side, turn: number): Promise<unknown> {
  const at = turn % 20;
  if (at < 8) return call(side, "auth.me", undefined);
  if (at < 14) return operations.byId?.(side, turn) ?? Promise.reject();
  const name = at < 19 ? (list[at - 14] ?? "") : "create";
  return operations[name]?.(side, turn) ?? Promise.reject();
}

async function repeat(count: number, concurrency: number, work: (index: number) => Promise<unknown>) {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

const memoryMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

async function connectionsOf(connection: Connection): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>("show status like 'Threads_connected'");
  // Without this one.
  return Number(rows[0]?.Value) - 1;
}

interface Part {
  perSecond: number;
  appMs: number;
  databaseMs: number;
  memoryMb: number;
  databaseMb: number;
  connections: number;
}

interface Measured {
  side: Side;
  databasePid: number;
  connection: Connection;
}

async function measure(
  { side, databasePid, connection }: Measured,
  count: number,
  work: () => Promise<void>,
): Promise<Part> {
  const before = { app: cpuMs(side.appPid), database: cpuMs(databasePid), at: performance.now() };
  await work();
  const seconds = (performance.now() - before.at) / 1000;
  return {
    perSecond: count / seconds,
    appMs: (cpuMs(side.appPid) - before.app) / count,
    databaseMs: (cpuMs(databasePid) - before.database) / count,
    memoryMb: memoryMb(side.appPid),
    databaseMb: memoryMb(databasePid),
    connections: await connectionsOf(connection),
  };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (part: Part) =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, value.toFixed(name.endsWith("Ms") ? 2 : 0)]),
  );

function report(all: Part[], ofPages: Part): boolean {
  console.table(all.map(rounded));
  say("Pages");
  console.table([rounded(ofPages)]);
  const of = (value: (part: Part) => number) => mean(all.map(value));
  const [callMs, callDatabaseMs] = [of(({ appMs }) => appMs), of(({ databaseMs }) => databaseMs)];
  const peopleFor = (ofCall: number, ofPage: number) => {
    const { pageShare, secondsBetween } = person;
    return (utilization * 1000 * secondsBetween) / ((1 - pageShare) * ofCall + pageShare * ofPage);
  };
  const middle = all[Math.floor(all.length / 2)] ?? ofPages;
  const end = all[all.length - 1] ?? ofPages;
  const cells = [
    `${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
    (1000 / callMs).toFixed(0),
    (1000 / ofPages.appMs).toFixed(0),
    peopleFor(callMs, ofPages.appMs).toFixed(0),
    peopleFor(callDatabaseMs, ofPages.databaseMs).toFixed(0),
    Math.max(...all.map(({ connections }) => connections)).toFixed(0),
    [all[0] ?? end, middle, end].map(({ memoryMb }) => memoryMb.toFixed(0)).join(" / "),
  ];
  say(`\nThe row for docs/capacity.md:\n| ${cells.join(" | ")} |`);
  return end.memoryMb <= allowedGrowth * middle.memoryMb;
}

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl, databasePid } = await startServers(supervisor, state, dir, ["capacity"]);
  const [url = ""] = urls;
  const env = environmentOf(state, redisUrl);
  await step("10,000 products", async () => {
    await migrateDatabase(url);
    await loadOrganizations(url, 1);
    await loadAdmin(url, 1);
  });
  const build = await step("Production build", (note) => buildApp(supervisor, neutralEnvironment(), note));
  const side = await step("App", () => {
    Object.assign(process.env, env);
    return startSide(supervisor, build, 1, url, env);
  });
  const connection = await connect(url);
  const measured: Measured = { side, databasePid, connection };
  const all: Part[] = [];
  await step(`${requests} calls`, async (note) => {
    for (let part = 0; part < parts; part += 1) {
      const count = requests / parts;
      // Tokens are good for a quarter of an hour.
      side.accessToken = await signIn(url, side);
      const work = () => repeat(count, atOnce, (index) => send(side, 1_000_000 + part * count + index));
      all.push(await measure(measured, count, work));
    }
    note(`${all.map(({ memoryMb }) => memoryMb.toFixed(0)).join(", ")} MB`);
  });
  const browser = new Browser({
    host: `${side.subdomain}.${rootDomain}`,
    port: side.port,
    encoding: "identity",
  });
  await browser.signIn(admin.email, admin.password);
  const ofPages = await step(`${pages} pages`, () =>
    measure(measured, pages, () => repeat(pages, pagesAtOnce, () => browser.get("/dashboard/products"))),
  );
  const isFlat = report(all, ofPages);
  await connection.end();
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return isFlat ? 0 : 1;
});
