import { z } from "zod";
import { redis } from "./redis";

/** One key, so that it runs on a cluster too. The window starts with the first count, and anew at the count ARGV[3]. */
const script = `
local count = redis.call('INCR', KEYS[1])
if count == 1 or count == tonumber(ARGV[2]) then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return {count, redis.call('TTL', KEYS[1])}`;

const answer = z.tuple([z.coerce.number(), z.coerce.number()]);

export interface Count {
  count: number;
  /** Until counting starts anew. */
  resetSeconds: number;
}

/**
 * Counts one more under the key and answers how many there are in the window, atomically: parallel callers get different
 * counts. The window starts anew when the count reaches `restartAt`. Throws when Redis does not answer.
 */
export async function countInWindow(key: string, windowSeconds: number, restartAt = 0): Promise<Count> {
  const [count, ttlSeconds] = answer.parse(await redis().eval(script, [key], [windowSeconds, restartAt]));
  return { count, resetSeconds: Math.max(1, ttlSeconds) };
}
