import { type Count, countInWindow, uncount } from "@/server/cache/counter";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import { countLocally } from "./local-count";

const minuteSeconds = 60;

export interface RateLimitState {
  limit: number;
  /** Calls in the window, including this one. */
  used: number;
  remaining: number;
  resetSeconds: number;
  isExceeded: boolean;
}

/**
 * The counter of everyone in an organization together. The braces are a hash tag, with which the counters of its
 * principals must start: a Redis Cluster keeps and counts them in one place.
 */
export const organizationLimitKey = (organizationId: number) => `{organization:${organizationId}}`;

/**
 * Consumes one call of a limit per minute, or per the given time. While Redis is down, each process counts by itself.
 */
export async function consume(
  counter: string,
  limit: number,
  windowSeconds = minuteSeconds,
): Promise<RateLimitState> {
  const [count] = await countFor([counter], limit, windowSeconds);
  return stateAfter(count, limit);
}

/**
 * Like `consume`, for a principal of an organization: calls beyond the principal's own limit do not count for the
 * organization; `enforceRateLimit` checks the organization's limit.
 */
export async function consumeForPrincipal(
  [principal, organization]: readonly [principal: string, organization: string],
  principalLimit: number,
): Promise<[own: RateLimitState, shared: RateLimitState]> {
  const [own, shared] = await countFor([principal, organization], principalLimit, minuteSeconds);
  return [stateAfter(own, principalLimit), stateAfter(shared ?? nothingYet, Number.POSITIVE_INFINITY)];
}

const nothingYet: Count = { count: 0, resetSeconds: 1 };

function stateAfter({ count, resetSeconds }: Count, limit: number): RateLimitState {
  return {
    limit,
    used: count,
    remaining: Math.max(0, limit - count),
    resetSeconds,
    isExceeded: count > limit,
  };
}

type Counts = [first: Count, ...others: Count[]];

function countFor(
  counters: [string, ...string[]],
  firstLimit: number,
  windowSeconds: number,
): Promise<Counts> {
  const [first, ...others] = counters;
  const counted = [keys.rateLimit(first), ...others.map(keys.rateLimit)] as const;
  return countInWindow(counted, firstLimit, windowSeconds).catch((error) => {
    logger().warn({ error }, "Redis is unavailable: rate limits are counted in process");
    const own = countLocally("calls", first, windowSeconds);
    if (own.count > firstLimit) return [own];
    return [own, ...others.map((counter) => countLocally("calls", counter, windowSeconds))];
  });
}

/** Refunds one call to each limit. Never throws. */
export async function refund(counters: readonly string[]): Promise<void> {
  await Promise.all(counters.map((counter) => uncount(keys.rateLimit(counter)))).catch((error) =>
    logger().warn({ error }, "rate limit not refunded"),
  );
}

/** Calls consumed in the current window; null while Redis is down. */
export async function usedOf(counter: string): Promise<number | null> {
  try {
    return Number((await redis().get<string>(keys.rateLimit(counter))) ?? 0);
  } catch {
    return null;
  }
}
