import path from "node:path";
import { unpackedProgram } from "./debian-packages.mjs";
import { redisVersion, startRedis } from "./redis.mjs";
import { State } from "./state.mjs";

/** The servers of Redis's protocol that `npm run test:ops` runs the tests of Redis on, in addition to this machine's. */
export const otherRedis = [
  { title: "Redis", release: "trixie", name: "redis-server", program: "usr/bin/redis-server" },
  { title: "Valkey", release: "sid", name: "valkey-server", program: "usr/bin/valkey-server" },
];

/** Tests of what the app asks of Redis, whichever way it is reached. */
export const testsOfRedis = [
  "src/server/auth/lockout.test.ts",
  "src/server/cache/{cached,tombstones,totals}.test.ts",
  "src/modules/accounts/sessions/sessions.test.ts",
  "src/modules/accounts/sign-in/auth.test.ts",
  "src/modules/api-keys/authentication.test.ts",
  "src/modules/organization/usage/usage.test.ts",
];

/** Tests of connections to Redis: of its restarts, its loss, what it refuses, and what it delivers. */
export const testsOfConnections = [
  "src/api/{live,older-redis,presence,rate-limits}.test.ts",
  "src/app/api/health/ready/redis.test.ts",
  "src/modules/accounts/sign-in/redis-loss.test.ts",
  "src/server/cache/redis.test.ts",
];

/**
 * Unpacks one of them. Throws a StepError if it is unavailable here.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {typeof otherRedis[number]} wanted
 */
export async function findOtherRedis(supervisor, wanted) {
  const { command: program } = await unpackedProgram(supervisor, wanted);
  return { program, version: redisVersion(program) };
}

/**
 * Starts one of them, and returns its URL without a database number.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {string} dir @param {{ title: string }} wanted
 * @param {Awaited<ReturnType<typeof findOtherRedis>>} found
 */
export async function startOtherRedis(supervisor, dir, { title }, { program, version }) {
  const name = `${title.toLowerCase()}-${version}`;
  const ownDir = path.join(dir, name);
  return startRedis({ supervisor, state: new State(ownDir), dir: ownDir, durable: false, program, name });
}
