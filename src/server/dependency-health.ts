import { cacheEpoch, pingRedis } from "./cache/redis";
import { pingDatabase } from "./db/client";
import { logger } from "./observability/logger";
import { perProcess } from "./per-process";

const intervalMs = 1000;
/** How long the last successful check counts. */
const freshMs = 200;
/**
 * As long as a request would wait for a connection; twice that, to allow for a moment in which this process itself was
 * blocked.
 */
const databaseTimeoutsMs = [2000, 300];

interface State {
  isAway: boolean;
  /** When the last answered check was sent. */
  answeredFor: number;
  asking?: Promise<void> | undefined;
}

const state = perProcess("availability", (): State => ({ isAway: false, answeredFor: 0 }));

/** True while MySQL or Redis is unavailable. Checks them if the last successful check is no longer fresh. */
export async function isDegraded(): Promise<boolean> {
  if (!state.isAway && performance.now() - state.answeredFor > freshMs) await askServices();
  return state.isAway;
}

/**
 * Checks MySQL and Redis every second until the process ends: a hanging service is noticed before a request has to wait
 * for it, its recovery without any request, and a Redis that has been replaced while its connection lasts.
 */
export async function watchServices(): Promise<void> {
  await Promise.all([askServices(), cacheEpoch().verify().catch(ignore)]);
  setTimeout(watchServices, intervalMs).unref();
}

/** The check also reports the outage. */
const ignore = () => {};

/** One check at a time: concurrent callers share its result. */
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
