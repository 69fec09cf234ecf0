import { redis } from "./redis";

/** All keys of one call are in one slot, so that it runs on a cluster too. */
const script = `
local answer = {}
for index, key in ipairs(KEYS) do
  local count = redis.call('INCR', key)
  if count == 1 then redis.call('EXPIRE', key, ARGV[1]) end
  answer[2 * index - 1] = count
  answer[2 * index] = redis.call('TTL', key)
  if index == 1 and count > tonumber(ARGV[2]) then break end
end
return answer`;

export interface Count {
  count: number;
  /** Until counting starts anew. */
  resetSeconds: number;
}

/**
 * Counts one more under each key and answers how many there are in the window, atomically: parallel callers get different
 * counts. Where the first then has more than `firstLimit`, the others are neither counted nor answered. Throws when Redis
 * does not answer.
 */
export async function countInWindow(
  [first, ...others]: readonly [string, ...string[]],
  firstLimit: number,
  windowSeconds: number,
): Promise<[first: Count, ...others: Count[]]> {
  const answer = await redis().eval(script, [first, ...others], [windowSeconds, firstLimit]);
  const numbers = Array.isArray(answer) ? answer.map(Number) : [];
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

/** Takes one out of the count of the current window. Throws when Redis does not answer. */
export async function uncount(key: string): Promise<void> {
  await redis().eval(uncountScript, [key], []);
}
