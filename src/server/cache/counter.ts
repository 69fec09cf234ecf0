import { redis } from "./redis";

/** All keys of one call share a hash slot, so that it works on a cluster. */
const script = `
local reply = {}
for index, key in ipairs(KEYS) do
  local count = redis.call('INCR', key)
  if count == 1 then redis.call('EXPIRE', key, ARGV[1]) end
  reply[2 * index - 1] = count
  reply[2 * index] = redis.call('TTL', key)
  if index == 1 and count > tonumber(ARGV[2]) then break end
end
return reply`;

export interface Count {
  count: number;
  /** Until the window ends. */
  resetSeconds: number;
}

/**
 * Increments each key and returns the counts in the window, atomically: parallel callers get different counts. If the
 * first one then exceeds `firstLimit`, the others are neither incremented nor returned. Throws when Redis does not
 * respond.
 */
export async function countInWindow(
  [first, ...others]: readonly [string, ...string[]],
  firstLimit: number,
  windowSeconds: number,
): Promise<[first: Count, ...others: Count[]]> {
  const reply = await redis().eval(script, [first, ...others], [windowSeconds, firstLimit]);
  const numbers = Array.isArray(reply) ? reply.map(Number) : [];
  if (numbers.length === 0 || numbers.length % 2 !== 0 || !numbers.every(Number.isInteger)) {
    throw new Error("Redis did not return a count");
  }
  const counts: Count[] = [];
  for (let at = 2; at < numbers.length; at += 2) counts.push(countAt(numbers, at));
  return [countAt(numbers, 0), ...counts];
}

const countAt = (numbers: number[], at: number): Count => ({
  count: numbers[at] ?? 0,
  resetSeconds: Math.max(1, numbers[at + 1] ?? 1),
});

const uncountScript = `
if redis.call('EXISTS', KEYS[1]) == 1 and redis.call('DECR', KEYS[1]) <= 0 then redis.call('DEL', KEYS[1]) end
return 1`;

/** Decrements the count of the current window. Throws when Redis does not respond. */
export async function uncount(key: string): Promise<void> {
  await redis().eval(uncountScript, [key], []);
}
