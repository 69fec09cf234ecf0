import { cacheEpoch, pingRedis } from "./cache/redis";
import { pingDatabase } from "./db/client";
import { elapsedMs, longAgo, type Moment, now } from "./elapsed";
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
  isDown: boolean;
  /** Whether it is checked every second, also without requests. */
  isWatched: boolean;
  /** When the last check that got a response was sent. */
  checkedAt: Moment;
  asking?: Promise<void> | undefined;
}

const state = perProcess(
  "dependency health",
  (): State => ({ isDown: false, isWatched: false, checkedAt: longAgo }),
);

/**
 * True while MySQL or Redis is unavailable. Checks them if the last check is no longer fresh; while one is unavailable, only
 * where nobody watches.
 */
export async function isDegraded(): Promise<boolean> {
  const isChecked = elapsedMs(state.checkedAt) <= freshMs || (state.isDown && state.isWatched);
  if (!isChecked) await askServices();
  return state.isDown;
}

/**
 * Checks MySQL and Redis every second until the process ends: a hanging service is noticed before a request has to wait
 * for it, its recovery without any request, and a Redis that has been replaced while its connection lasts.
 */
export async function watchServices(): Promise<void> {
  state.isWatched = true;
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
  const askedAt = now();
  const [database, redis] = await Promise.all([isDatabaseThere(), pingRedis()]);
  const isDown = !(database && redis);
  if (isDown !== state.isDown) {
    logger()[isDown ? "error" : "info"]({ database, redis }, "availability changed");
  }
  state.isDown = isDown;
  state.checkedAt = askedAt;
}

async function isDatabaseThere(): Promise<boolean> {
  for (const timeoutMs of databaseTimeoutsMs) if (await pingDatabase(timeoutMs)) return true;
  return false;
}
