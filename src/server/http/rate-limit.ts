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
 * members must start: a Redis Cluster keeps and counts them in one place.
 */
export const organizationLimitKey = (organizationId: number) => `{organization:${organizationId}}`;

/**
 * Consumes one call of a limit per minute, or per the given time. While Redis is down, each process counts by itself.
 */
export async function consume(
  caller: string,
  limit: number,
  windowSeconds = minuteSeconds,
): Promise<RateLimitState> {
  const [count] = await countFor([caller], limit, windowSeconds);
  return stateAfter(count, limit);
}

/**
 * As `consume`, for a member of an organization: calls beyond the member's own limit do not count for the
 * organization; the caller checks the organization's limit.
 */
export async function consumeForMember(
  [member, organization]: readonly [member: string, organization: string],
  memberLimit: number,
): Promise<[own: RateLimitState, shared: RateLimitState]> {
  const [own, shared] = await countFor([member, organization], memberLimit, minuteSeconds);
  return [stateAfter(own, memberLimit), stateAfter(shared ?? nothingYet, Number.POSITIVE_INFINITY)];
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
  callers: [string, ...string[]],
  firstLimit: number,
  windowSeconds: number,
): Promise<Counts> {
  const [first, ...others] = callers;
  const counted = [keys.rateLimit(first), ...others.map(keys.rateLimit)] as const;
  return countInWindow(counted, firstLimit, windowSeconds).catch((error) => {
    logger().warn({ error }, "Redis is unavailable: rate limits are counted in process");
    const own = countLocally("calls", first, windowSeconds);
    if (own.count > firstLimit) return [own];
    return [own, ...others.map((caller) => countLocally("calls", caller, windowSeconds))];
  });
}

/** Refunds one call to each limit. Never throws. */
export async function refund(callers: readonly string[]): Promise<void> {
  await Promise.all(callers.map((caller) => uncount(keys.rateLimit(caller)))).catch((error) =>
    logger().warn({ error }, "rate limit not refunded"),
  );
}

/** Calls consumed in the current window; null while Redis is down. */
export async function usedOf(caller: string): Promise<number | null> {
  try {
    return Number((await redis().get<string>(keys.rateLimit(caller))) ?? 0);
  } catch {
    return null;
  }
}
