import { pingRedis } from "@/server/cache/redis";
import { pingDatabase } from "@/server/db/client";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";

const intervalMs = 1000;
/** How long it is taken for granted that a service that answered still does. */
const freshMs = 200;
/** As long as a request would wait for a connection; and once more, for a moment in which this process itself stood still. */
const databaseTimeoutsMs = [2000, 300];

interface State {
  isAway: boolean;
  /** When the last question was asked that has been answered. */
  answeredFor: number;
  asking?: Promise<void> | undefined;
}

const state = perProcess("availability", (): State => ({ isAway: false, answeredFor: 0 }));

/** True while MySQL or Redis is away. Asks them where the last good answer is not fresh any more. */
export async function isServiceAway(): Promise<boolean> {
  if (!state.isAway && performance.now() - state.answeredFor > freshMs) await askServices();
  return state.isAway;
}

/**
 * Asks MySQL and Redis every second, from now to the end of the process: a service that hangs is found out before a
 * person's request has to wait for it, and its return without anybody trying.
 */
export async function watchServices(): Promise<void> {
  await askServices();
  setTimeout(watchServices, intervalMs).unref();
}

/** One question at a time: whoever comes meanwhile waits for its answer. */
function askServices(): Promise<void> {
  state.asking ??= ask().finally(() => {
    state.asking = undefined;
  });
  return state.asking;
}

async function ask(): Promise<void> {
  const askedAt = performance.now();
  const [database, redis] = await Promise.all([isDatabaseThere(), pingRedis()]);
  const isAway = !(database && redis);
  if (isAway !== state.isAway) {
    logger()[isAway ? "error" : "info"]({ database, redis }, "availability changed");
  }
  state.isAway = isAway;
  state.answeredFor = askedAt;
}

async function isDatabaseThere(): Promise<boolean> {
  for (const timeoutMs of databaseTimeoutsMs) if (await pingDatabase(timeoutMs)) return true;
  return false;
}
