import type { z } from "zod";
import { countCacheRead } from "@/server/observability/metrics";
import { redis } from "./redis";

/** Stands for a value that just changed in MySQL; readers must ask there and must not refill. */
const tombstone = "!";

/** Longer than any read of MySQL can take, so that no reader that began before the change writes the old state after it. */
const tombstoneSeconds = 30;

const refillScript =
  "if redis.call('GET', KEYS[1]) == ARGV[3] then return 0 end redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]) return 1";

/** The cached value, or undefined where MySQL has to be asked. Throws when Redis does not answer. */
export async function readCached<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const value = parseCached(await redis().get<string>(key), schema);
  countCacheRead(value !== undefined);
  return value;
}

function parseCached<T>(stored: string | null, schema: z.ZodType<T>): T | undefined {
  if (stored === null || stored === tombstone) return undefined;
  try {
    return schema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}

/** Stores what was just read from MySQL, unless the value changed there in the meantime. */
export async function refillCached(key: string, value: unknown, ttlSeconds: number): Promise<void> {
  await redis().eval(refillScript, [key], [JSON.stringify(value), ttlSeconds, tombstone]);
}

/**
 * Announces a change of what the key caches. Call it before the transaction commits: a reader then either sees the
 * tombstone and asks MySQL, or had read before the change was visible and may not refill.
 */
export async function invalidateCached(key: string): Promise<void> {
  await redis().set(key, tombstone, { ex: tombstoneSeconds });
}
