import { LRUCache } from "lru-cache";
import { type Count, countInWindow, uncount } from "@/server/cache/counter";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";

const minuteSeconds = 60;
/** Callers that the in-process limiter remembers while Redis is away. */
const maxLocalCallers = 50_000;

export interface Allowance {
  limit: number;
  /** Calls of the window, this one among them. */
  used: number;
  remaining: number;
  resetSeconds: number;
  isExceeded: boolean;
}

/** Counts what all the people and programs of an organization do together. */
export const organizationAllowance = (organizationId: number) => `organization:${organizationId}`;

/**
 * Takes one call out of what the caller may do in a minute, or in the given time. While Redis is away each process counts
 * for itself.
 */
export function takeFromAllowance(
  caller: string,
  limit: number,
  windowSeconds = minuteSeconds,
): Promise<Allowance> {
  const allowanceAfter = ({ count, resetSeconds }: Count): Allowance => {
    const remaining = Math.max(0, limit - count);
    return { limit, used: count, remaining, resetSeconds, isExceeded: count > limit };
  };
  return countInWindow(keys.rateLimit(caller), windowSeconds).then(allowanceAfter, (error) => {
    logger().warn({ error }, "rate limits are counted in process");
    return allowanceAfter(countLocally(caller, windowSeconds));
  });
}

/** Puts one call back into an allowance. Never throws. */
export async function giveBack(caller: string): Promise<void> {
  await uncount(keys.rateLimit(caller)).catch((error) =>
    logger().warn({ error }, "a call was not given back"),
  );
}

/** How many calls were taken out of an allowance in the current window; null while Redis is away. */
export async function usedOf(caller: string): Promise<number | null> {
  try {
    return Number((await redis().get<string>(keys.rateLimit(caller))) ?? 0);
  } catch {
    return null;
  }
}

function countLocally(caller: string, windowSeconds: number): Count {
  const counts = perProcess(
    "rateLimits",
    () => new LRUCache<string, { count: number }>({ max: maxLocalCallers, ttl: minuteSeconds * 1000 }),
  );
  const entry = counts.get(caller) ?? { count: 0 };
  if (entry.count === 0) counts.set(caller, entry, { ttl: windowSeconds * 1000 });
  entry.count += 1;
  return { count: entry.count, resetSeconds: Math.ceil(counts.getRemainingTTL(caller) / 1000) };
}
