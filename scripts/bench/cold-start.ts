/**
 * Compares how long a function takes from the start of its process to its first response with that of another checkout of this
 * repository:
 *
 *   npm run bench:cold-start -- ../the-other-checkout
 *
 * The other one must have its dependencies installed; this one's CLI builds both for functions, each under its own .local/. The
 * function is the one that serves the REST API, in a process as the runner starts it, outside of the repository, with a
 * database of its own and a Redis over HTTP that is as far away as the runner's. Builds take turns, alternating which goes
 * first, on the platform's version of Node and on the oldest. Times are medians over rounds, ratios the medians of this
 * checkout ÷ the other within one round.
 *
 * The servers are under .local/bench. Exits with 1 if a ratio of CPU is more than 0.6.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { Deployment } from "../functions/deployment.mjs";
import { Instance } from "../functions/instance.mjs";
import { distanceMs, serveRedisRest } from "../functions/redis-rest.mjs";
import { buildFunctions } from "../lib/functions.mjs";
import { supervised } from "../lib/lifetime.mjs";
import { findNode } from "../lib/node-releases.mjs";
import { localDir, root } from "../lib/paths.mjs";
import { StepError, say } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import type { Supervisor } from "../lib/supervisor.mjs";
import { type Build, builds, measureInTurns, migrateCheckout, otherCheckout } from "./checkouts";
import { cpuMs, median, ms } from "./measure.mjs";
import { environmentOf, startServers } from "./scale-app";
import { rootDomain } from "./scale-requests";

/** An even number: each build goes first as often as second. */
const rounds = 12;
const allowedRatio = 0.6;
const nodes = ["24", "20"];

const dir = path.join(localDir, "bench");
const reachedAt = "/api/v1/[...path]";
const token = "cold-start";

interface Side {
  home: string;
  definition: NonNullable<ReturnType<Deployment["functions"]["get"]>>;
  env: NodeJS.ProcessEnv;
}

/** In milliseconds. */
interface Cost {
  cpu: number;
  wall: number;
}

/** A checkout's functions, where they find nothing but their own files. */
async function deploy(supervisor: Supervisor, checkout: string, env: NodeJS.ProcessEnv): Promise<Side> {
  const output = await buildFunctions(supervisor, checkout);
  const seeded = { ...env, DEMO_SEED_ALLOWED: "private" };
  await migrateCheckout(supervisor, checkout, seeded, "--seed");
  const home = mkdtempSync(path.join(tmpdir(), "mmr-cold-start-"));
  cpSync(output, home, { recursive: true, verbatimSymlinks: true });
  const definition = new Deployment(home).functions.get(reachedAt);
  if (!definition) throw new StepError(`${checkout} has no function at ${reachedAt}`);
  return { home, definition, env };
}

/** Starts a function, and asks it for what it refuses: that takes each part of it, and nothing of a size. */
async function startOnce({ definition, env }: Side, node: string): Promise<Cost> {
  const instance = new Instance(definition, env, node);
  const host = `acme.${rootDomain}`;
  try {
    const response = await instance.send({
      method: "GET",
      path: "/api/v1/products",
      headers: {
        host,
        "x-tenant-subdomain": "acme",
        "x-matched-path": reachedAt,
        "x-forwarded-host": host,
        "x-forwarded-proto": "http",
        "x-forwarded-for": "127.0.0.1",
      },
      body: Buffer.alloc(0),
    });
    const body = await text(response);
    const cpu = cpuMs(instance.child.pid ?? 0);
    if (response.statusCode !== 401) throw new Error(`It responded ${response.statusCode}: ${body}`);
    return { cpu, wall: instance.firstResponseMs ?? Number.NaN };
  } finally {
    instance.kill();
  }
}

/** Says the figures, and returns the ratio of CPU. */
function report(version: string, measured: Record<Build, Cost>[]): number {
  say(`\nNode ${version}, other checkout → this one, medians of ${measured.length} rounds`);
  const [cpu = Number.NaN] = (["cpu", "wall"] as const).map((kind) => {
    const ratios = measured.map((costs) => costs.this[kind] / costs.other[kind]);
    const [other, own] = builds.map((build) => median(measured.map((costs) => costs[build][kind])));
    const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
    say(
      `${kind}: ${ms(other ?? Number.NaN)} → ${ms(own ?? Number.NaN)}, ${median(ratios).toFixed(2)} × (${range})`,
    );
    return median(ratios);
  });
  return cpu;
}

const checkouts: Record<Build, string> = { other: otherCheckout("bench:cold-start"), this: root };

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl } = await startServers(supervisor, state, dir, ["cold_other", "cold_this"]);
  const { REDIS_URL: _, ...settings } = environmentOf(state, redisUrl);
  // Both have an organization 1, of which Redis caches data.
  const servers = await Promise.all(
    [0, 1].map((database) =>
      serveRedisRest({ redisUrl: `${redisUrl}/${database}`, token, latencyMs: distanceMs }),
    ),
  );
  const env = (index: 0 | 1): NodeJS.ProcessEnv => ({
    ...settings,
    NODE_ENV: "production",
    VERCEL: "1",
    DATABASE_URL: urls[index],
    DATABASE_POOL_SIZE: "3",
    UPSTASH_REDIS_REST_URL: servers[index]?.url,
    UPSTASH_REDIS_REST_TOKEN: token,
  });
  const sides: Record<Build, Side> = {
    other: await deploy(supervisor, checkouts.other, env(0)),
    this: await deploy(supervisor, checkouts.this, env(1)),
  };
  const ratios: number[] = [];
  for (const major of nodes) {
    const { program, version } = await findNode(supervisor, major);
    // The first round reads the files from disk.
    const measured = await measureInTurns(rounds, sides, (side) => startOnce(side, program));
    ratios.push(report(version, measured));
  }
  for (const { home } of Object.values(sides)) rmSync(home, { recursive: true, force: true });
  for (const server of servers) await server.close();
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return ratios.every((ratio) => ratio <= allowedRatio) ? 0 : 1;
});
