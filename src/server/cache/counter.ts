import { redis } from "./redis";

/** One key, so that it runs on a cluster too. */
const script = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return {count, redis.call('TTL', KEYS[1])}`;

export interface Count {
  count: number;
  /** Until counting starts anew. */
  resetSeconds: number;
}

/**
 * Counts one more under the key and answers how many there are in the window, atomically: parallel callers get different
 * counts. Throws when Redis does not answer.
 */
export function countInWindow(key: string, windowSeconds: number): Promise<Count> {
  return redis()
    .eval(script, [key], [windowSeconds])
    .then((answered) => {
      const [count, ttlSeconds] = Array.isArray(answered) ? answered.map(Number) : [];
      if (!Number.isInteger(count) || count === undefined) throw new Error("Redis answered no count");
      return { count, resetSeconds: Math.max(1, ttlSeconds ?? 1) };
    });
}

const uncountScript = "if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('DECR', KEYS[1]) end return 1";

/** Takes one out of the count of the current window. Throws when Redis does not answer. */
export async function uncount(key: string): Promise<void> {
  await redis().eval(uncountScript, [key], []);
}
