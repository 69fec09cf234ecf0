/**
 * Compares how long a function takes from the start of its process to its first response, in this build and another one:
 *
 *   npm test -- serve          (in another terminal: MariaDB and Redis)
 *   npm run bench:cold-start -- OUTPUT OTHER [--rounds 12] [--path /api/v1/products] [--status 401]
 *
 * OUTPUT and OTHER are directories in the Build Output format: `npm run test:functions` leaves its own in .local/functions/build,
 * and `vercel build --output DIR` writes one in any checkout. The function is the one that the routes name for the path, in a
 * process as the runner starts it, outside of the repository; builds take turns, alternating which goes first. Times are
 * medians over rounds, ratios those of times within one round.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Deployment } from "../functions/deployment.mjs";
import { Instance } from "../functions/instance.mjs";
import { serveRedisRest } from "../functions/redis-rest.mjs";
import { cpuMs, median, ms } from "./measure.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "12" },
    path: { type: "string", default: "/api/v1/products" },
    function: { type: "string", default: "/api/v1/[...path]" },
    status: { type: "string", default: "401" },
  },
});
if (positionals.length !== 2) throw new Error("Name the two outputs to compare");

const sides = positionals.map(deployed);
const token = "cold-start";
const redis = await serveRedisRest({ redisUrl: process.env.REDIS_URL ?? "", token });
const { REDIS_URL: _, ...settings } = process.env;
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...settings,
  NODE_ENV: "production",
  VERCEL: "1",
  DATABASE_POOL_SIZE: "3",
  UPSTASH_REDIS_REST_URL: redis.url,
  UPSTASH_REDIS_REST_TOKEN: token,
};
const host = `acme.${process.env.ROOT_DOMAIN}`;

/** @param {string} output */
function deployed(output) {
  const home = mkdtempSync(path.join(tmpdir(), "mmr-cold-start-"));
  cpSync(path.resolve(output), home, { recursive: true, verbatimSymlinks: true });
  const definition = new Deployment(home).functions.get(options.function);
  if (!definition) throw new Error(`${output} has no function at ${options.function}`);
  return { output, home, definition, cpu: /** @type {number[]} */ ([]), wall: /** @type {number[]} */ ([]) };
}

/** @param {ReturnType<typeof deployed>} side */
async function startOnce({ definition }) {
  const instance = new Instance(definition, env);
  const headers = {
    host,
    "x-tenant-subdomain": "acme",
    "x-matched-path": options.function,
    "x-forwarded-host": host,
    "x-forwarded-proto": "http",
    "x-forwarded-for": "127.0.0.1",
  };
  const response = await instance.send({
    method: "GET",
    path: options.path,
    headers,
    body: Buffer.alloc(0),
  });
  let body = "";
  for await (const chunk of response) body += chunk;
  const cpu = cpuMs(instance.child.pid ?? 0);
  instance.kill();
  if (response.statusCode !== Number(options.status))
    throw new Error(`It responded ${response.statusCode}: ${body.slice(0, 300)}`);
  return { cpu, wall: instance.firstResponseMs ?? Number.NaN };
}

try {
  // The first start of each reads its files from disk.
  for (const side of sides) await startOnce(side);
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const side of round % 2 ? sides.toReversed() : sides) {
      const { cpu, wall } = await startOnce(side);
      side.cpu.push(cpu);
      side.wall.push(wall);
    }
  }
  const [ours, other] = sides;
  for (const kind of /** @type {const} */ (["cpu", "wall"])) {
    const [mine = [], theirs = []] = [ours?.[kind], other?.[kind]];
    const ratios = mine.map((value, index) => value / (theirs[index] ?? Number.NaN));
    const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
    console.log(
      `${kind}: ${ms(median(mine))} against ${ms(median(theirs))}, ${median(ratios).toFixed(2)} × (${range})`,
    );
  }
} finally {
  for (const { home } of sides) rmSync(home, { recursive: true, force: true });
  await redis.close();
}
