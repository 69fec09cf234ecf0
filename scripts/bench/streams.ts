/**
 * Measures what idle streams of `live.changes` cost the process that serves them:
 *
 *   npm test -- serve       in one terminal, for its servers, then in another:
 *   npm run bench:streams
 *
 *   npm run bench:streams -- --records    each stream is of a page of another record
 *
 * The server is a process of its own, with the app's own entry for the API and nothing else; this one is the browsers. Exits
 * with 1 if they take more than 20 MB, or 1 % of a core.
 */

import { fork } from "node:child_process";
import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { createOrganization } from "@test/builders";
import { signedIn } from "@test/callers";
import { env } from "@/env";
import { encodeBrowserSession, sessionCookieName } from "@/server/auth/browser-session";
import { closeRedis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";

const organizations = 20;
const peopleInEach = 10;
const streamsOfEach = 10;
const atOnce = 50;
const showsRecords = process.argv.includes("--records");
const measuredMs = 60_000;
const allowedMb = 20;
const allowedCpu = 0.01;

interface Reading {
  port: number;
  streams: number;
  rss: number;
  heap: number;
  cpuMs: number;
}

const server = fork(new URL("streams-server.ts", import.meta.url), {
  execArgv: ["--import", "tsx", "--expose-gc"],
  env: { ...process.env, RATE_LIMIT_PER_MINUTE: "1000000" },
});

function ask(): Promise<Reading> {
  return new Promise((resolve, reject) => {
    server.once("message", (message) => resolve(Object(message)));
    server.once("exit", () => reject(new Error("The server has ended")));
    server.send("read");
  });
}

interface Person {
  subdomain: string;
  /** Their browser's session. */
  cookie: string;
}

async function createPerson(organization: Awaited<ReturnType<typeof createOrganization>>): Promise<Person> {
  const { subdomain, accessToken, refreshToken } = await signedIn(organization, "staff");
  const session = await encodeBrowserSession({ accessToken, refreshToken });
  return { subdomain, cookie: `${sessionCookieName()}=${session}` };
}

/** What browsers send besides. */
const asBrowsers = {
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "en-US,en;q=0.9,de;q=0.8",
  "cache-control": "no-cache",
  referer: "http://localhost/dashboard/products?search=hammer&sort=name",
  "sec-ch-ua": '"Chromium";v="140", "Not=A?Brand";v="24", "Google Chrome";v="140"',
  "sec-ch-ua-mobile": "?0",
  "sec-ch-ua-platform": '"Windows"',
  "sec-fetch-dest": "empty",
  "sec-fetch-mode": "cors",
  "sec-fetch-site": "same-origin",
  "user-agent":
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
};

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

let streamsOpened = 0;

function open(port: number, { subdomain, cookie }: Person): Promise<IncomingMessage> {
  streamsOpened += 1;
  const input = showsRecords
    ? `?input=${encodeURIComponent(JSON.stringify({ product: streamsOpened }))}`
    : "";
  return new Promise((resolve, reject) => {
    const headers = {
      host: `${subdomain}.${env().ROOT_DOMAIN}`,
      cookie,
      accept: "text/event-stream",
      ...asBrowsers,
    };
    const request = get(
      { host: "127.0.0.1", port, path: `/api/trpc/live.changes${input}`, headers, agent },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`Status ${response.statusCode}`));
        response.on("error", () => {});
        response.once("data", () => resolve(response));
        response.resume();
      },
    );
    request.on("error", reject);
  });
}

async function openAll(port: number, people: Person[]): Promise<IncomingMessage[]> {
  const waiting = people.flatMap((person) => Array.from({ length: streamsOfEach }, () => person));
  const opened: IncomingMessage[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let person = waiting.pop(); person; person = waiting.pop()) opened.push(await open(port, person));
    }),
  );
  return opened;
}

/** The share of a core that the process uses meanwhile. */
async function load(): Promise<number> {
  const before = await ask();
  const begunAt = performance.now();
  await delay(measuredMs);
  const after = await ask();
  return (after.cpuMs - before.cpuMs) / (performance.now() - begunAt);
}

const people: Person[] = [];
for (let count = 0; count < organizations; count += 1) {
  const organization = await createOrganization();
  for (let person = 0; person < peopleInEach; person += 1) people.push(await createPerson(organization));
}
const { port } = await ask();
// What is loaded and compiled once, and the room that opening itself needs, is there before it is measured.
for (const stream of await openAll(port, people)) stream.destroy();
while ((await ask()).streams > 0) await delay(100);

const empty = await ask();
const idle = await load();
const streams = await openAll(port, people);
await delay(1000);
const full = await ask();
const loaded = await load();
for (const stream of streams) stream.destroy();
server.kill();
closeRedis();
await closeDatabase();

const mb = (bytes: number) => bytes / 1_000_000;
const heapMb = mb(full.heap - empty.heap);
const cpu = loaded - idle;
console.log(`${full.streams} streams of ${people.length} people in ${organizations} organizations`);
console.log(
  `memory in use: ${heapMb.toFixed(1)} MB (${Math.round((heapMb * 1000) / full.streams)} kB each); limit ${allowedMb} MB`,
);
console.log(
  `resident memory: ${mb(full.rss - empty.rss).toFixed(1)} MB more than before, ${mb(full.rss).toFixed(0)} MB in all`,
);
console.log(
  `CPU: ${(cpu * 100).toFixed(2)} % of a core, besides ${(idle * 100).toFixed(2)} % without any; limit ${allowedCpu * 100} %`,
);
process.exitCode = heapMb > allowedMb || cpu > allowedCpu ? 1 : 0;
