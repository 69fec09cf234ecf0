import { pingRedis } from "@/server/cache/redis";
import { pingDatabase } from "@/server/db/client";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";

const intervalMs = 1000;
/** As long as a request would wait for a connection. */
const databaseTimeoutMs = 2000;

const state = perProcess("availability", () => ({ isAway: false }));

/** True while MySQL or Redis is away, as of a moment ago. Costs nothing to ask. */
export function isServiceAway(): boolean {
  return state.isAway;
}

/**
 * Asks MySQL and Redis every second, from now to the end of the process: a service that hangs is found out before a
 * person's request has to wait for it, and its return without anybody trying.
 */
export async function watchServices(): Promise<void> {
  const [database, redis] = await Promise.all([
    answers(() => pingDatabase(databaseTimeoutMs)),
    answers(pingRedis),
  ]);
  const isAway = !(database && redis);
  if (isAway !== state.isAway)
    logger()[isAway ? "error" : "info"]({ database, redis }, "availability changed");
  state.isAway = isAway;
  setTimeout(watchServices, intervalMs).unref();
}

/** A second try tells a service that is away from a moment in which this process itself stood still. */
async function answers(ping: () => Promise<boolean>): Promise<boolean> {
  return (await ping()) || (await ping());
}
