import { type Count, countInWindow, uncount } from "@/server/cache/counter";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import { countLocally } from "./local-count";

const minuteSeconds = 60;

export interface Allowance {
  limit: number;
  /** Calls of the window, this one among them. */
  used: number;
  remaining: number;
  resetSeconds: number;
  isExceeded: boolean;
}

/**
 * Counts what all the people and programs of an organization do together. In braces, with which what its members may do
 * has to start: a cluster of Redis keeps and counts them in one place.
 */
export const organizationAllowance = (organizationId: number) => `{organization:${organizationId}}`;

/**
 * Takes one call out of what the caller may do in a minute, or in the given time. While Redis is away each process counts
 * for itself.
 */
export async function takeFromAllowance(
  caller: string,
  limit: number,
  windowSeconds = minuteSeconds,
): Promise<Allowance> {
  const [count] = await countFor([caller], limit, windowSeconds);
  return allowanceAfter(count, limit);
}

/**
 * As `takeFromAllowance`, for a member of an organization: what exceeds the own limit is not counted for the organization,
 * whose limit is for the caller to judge.
 */
export async function takeFromAllowances(
  [member, organization]: readonly [member: string, organization: string],
  memberLimit: number,
): Promise<[own: Allowance, shared: Allowance]> {
  const [own, shared] = await countFor([member, organization], memberLimit, minuteSeconds);
  return [allowanceAfter(own, memberLimit), allowanceAfter(shared ?? nothingYet, Number.POSITIVE_INFINITY)];
}

const nothingYet: Count = { count: 0, resetSeconds: 1 };

function allowanceAfter({ count, resetSeconds }: Count, limit: number): Allowance {
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

/** Puts one call back into each allowance. Never throws. */
export async function giveBack(callers: readonly string[]): Promise<void> {
  await Promise.all(callers.map((caller) => uncount(keys.rateLimit(caller)))).catch((error) =>
    logger().warn({ error }, "rate limit not refunded"),
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
