import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { currentTransaction } from "@/server/db/after-commit";
import { elapsedMs, type Moment, now } from "@/server/elapsed";
import { announceInvalidation } from "@/server/live/announce";
import { logger } from "@/server/observability/logger";
import { countCacheRead, metrics } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";
import { readingDb } from "@/server/tenancy/reading-db";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { type CacheEntry, parseEntry } from "./entry";
import { isRedisUnavailable } from "./errors";
import { currentGeneration, firstGeneration, isTombstone, openGeneration } from "./generations";
import { keys } from "./keys";
import { type CacheRead, resultOf } from "./read-ahead";
import { cacheEpoch, redis } from "./redis";

function counted<T>({ name }: CacheEntry<T>, found: T | undefined): T | undefined {
  countCacheRead(name, found === undefined ? "miss" : "hit");
  return found;
}

/** How long a transaction that has set a tombstone relies on it. */
const renewAfterMs = 5_000;
/** Longer than any transaction runs after it has invalidated the cache. */
const tombstoneSeconds = 30 + renewAfterMs / 1000;
/**
 * How long after a read began its result is still stored: with the longest transaction, and clocks that differ, less
 * than a tombstone lasts. A process that stalled, or was cut off from Redis, could otherwise bring back what has ended.
 */
const refillWithinMs = 10_000;
/** How long others wait for a reader that has claimed to load a value, in case it died. */
const claimSeconds = 5;
const patienceMs = 500;
const pollMs = 20;

/** Sets a value unless there is a tombstone, or it is later than ARGV[3], in Unix milliseconds, which returns -1. */
const refillScript = `
local stored = redis.call('GET', KEYS[1])
if tonumber(redis.call('TIME')[1]) * 1000 > tonumber(ARGV[3]) then return -1 end
if stored and string.sub(stored, 1, 1) == '!' then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return 1`;

/**
 * Replaces ARGV[1] by ARGV[2] (compare and set), where '' is nothing; an empty ARGV[2] deletes. Returns what else is
 * stored.
 */
const replaceScript = `
local stored = redis.call('GET', KEYS[1]) or ''
if stored ~= ARGV[1] then return stored end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3]) end
return ''`;

/**
 * The cached value, or undefined if MySQL has to be read. Throws when Redis does not respond. For values that must not
 * wait for another reader; use with `refillCached`, and invalidate with `invalidateCached`.
 */
export function readCached<T>(entry: CacheEntry<T>, key: string): Promise<T | undefined> {
  return redis()
    .get<string>(key)
    .then((stored) => {
      // The epoch of the connection that has responded: both last equally long.
      const epoch = cacheEpoch().current;
      if (epoch !== undefined) return counted(entry, parseCached(entry, key, stored, epoch));
      return cacheEpoch()
        .established()
        .then((established) => counted(entry, parseCached(entry, key, stored, established)));
    });
}

/** Keys with a tombstone when they were last read: Redis would refuse what is read from MySQL now. */
const changing = perProcess("keys that change", () => new LRUCache<string, true>({ max: 10_000 }));

/* The key of such a value holds "<epoch> <JSON>". */

function parseCached<T>(
  entry: CacheEntry<T>,
  key: string,
  stored: string | null,
  epoch: string,
): T | undefined {
  if (stored !== null && isTombstone(stored)) changing.set(key, true);
  else if (changing.size > 0) changing.delete(key);
  if (stored === null || isTombstone(stored) || !stored.startsWith(epoch)) return undefined;
  return stored[epoch.length] === " " ? parseEntry(entry, key, stored, epoch.length + 1) : undefined;
}

/** The beginning of a read whose result is to be stored. */
export interface ReadStart {
  /** The epoch that counted then: Redis may have forgotten a change since. */
  epoch: string | undefined;
  /** Unix milliseconds. */
  at: number;
}

/** Call it before MySQL is read. */
export const beginRead = (): ReadStart => ({ epoch: cacheEpoch().current, at: Date.now() });

/**
 * Stores what was read from MySQL, unless the value has changed there since the read began, or may have. Without an epoch it
 * stores nothing. Call it after `readCached`.
 */
export async function refillCached<T>(
  entry: CacheEntry<T>,
  key: string,
  value: T,
  { epoch, at }: ReadStart,
): Promise<void> {
  if (epoch === undefined || changing.has(key)) return;
  const text = `${epoch} ${JSON.stringify(value)}`;
  const args = [text, ttlSecondsOf(entry, value), at + refillWithinMs];
  const stored = Number(await redis().eval(refillScript, [key], args));
  // Otherwise it is this process that was slow.
  const isLateOnlyThere = stored === -1 && Date.now() - at < refillWithinMs / 2;
  if (isLateOnlyThere) metrics.lateCopies.inc();
  if (isLateOnlyThere && !clocks.differ)
    logger().warn("The clock of Redis is ahead of this one: it stores no copies");
  if (isLateOnlyThere || stored === 1) clocks.differ = isLateOnlyThere;
}

/** Whether that is known, and logged. */
const clocks = perProcess("clock of Redis", () => ({ differ: false }));

/** Up to a tenth shorter, so that entries cached together do not expire together. */
export function ttlSecondsOf<T>({ ttlSeconds }: CacheEntry<T>, value: T): number {
  const declared = typeof ttlSeconds === "function" ? ttlSeconds(value) : ttlSeconds;
  const longest = Math.min(declared, cacheEpoch().maxTtlSeconds);
  return Math.max(1, Math.ceil(longest * (1 - Math.random() / 10)));
}

/**
 * Invalidates the key. Call it in the transaction, before it commits: a reader then either sees the tombstone and reads
 * MySQL, or had read before the change was visible and cannot refill. A transaction that has done so a moment ago need not
 * again. Throws RedisUnavailableError if the tombstone is in a Redis that does not count.
 */
export async function invalidateCached(key: string): Promise<void> {
  const transaction = currentTransaction();
  const known = transaction && invalidatedIn(transaction);
  const before = known?.get(key);
  if (before !== undefined && elapsedMs(before) < renewAfterMs) return;
  const begunAt = now();
  const written = redis()
    .set(key, "!", { ex: tombstoneSeconds })
    .then(() => cacheEpoch().current ?? cacheEpoch().established());
  await cacheEpoch().hold(written);
  // The epoch is held until the transaction ends: no other Redis counts before.
  known?.set(key, begunAt);
  announceInvalidation(key);
}

const invalidated = new WeakMap<object, Map<string, Moment>>();

/** The keys that a transaction has invalidated, and when. */
function invalidatedIn(transaction: object): Map<string, Moment> {
  const known = invalidated.get(transaction) ?? new Map();
  invalidated.set(transaction, known);
  return known;
}

const loading = perProcess("cache loading", () => new Map<string, Promise<unknown>>());

/**
 * The cached value of the current tenant, or what `load` reads from MySQL or a replica of it: of many concurrent readers
 * that miss it, on any instance, one loads it. Without Redis, each loads it. Values that change together form a group.
 */
export async function cached<T>(
  group: string,
  entry: CacheEntry<T>,
  load: (db: TenantDb) => Promise<T>,
): Promise<T> {
  const { tenantId } = TenantContext.require();
  const key = keys.tenantCache(tenantId, entry.name);
  const groupKey = keys.tenantCacheGroup(tenantId, group);
  const found = await readOrClaim(entry, key, groupKey, copyInCache(tenantId, group, entry)).catch(
    (error): Found<T> => {
      if (!isRedisUnavailable(error)) throw error;
      return {};
    },
  );
  if ("value" in found) return found.value;
  if (found.claim) return loadFor(entry, key, found.claim, load);
  // The claim and the generation are unchanged, so nothing has changed since that reader began.
  return found.loading ?? load(tenantDb());
}

/** What `cached` reads first: to be sent ahead. */
export function copyInCache<T>(
  tenantId: number,
  group: string,
  { name }: CacheEntry<T>,
): CacheRead<[stored: string | null, generation: string | null]> {
  const key = keys.tenantCache(tenantId, name);
  return {
    name: key,
    send: () =>
      Promise.all([
        redis().get<string>(key),
        redis().get<string>(keys.tenantCacheGroup(tenantId, group)).then(currentGeneration),
      ]),
  };
}

type Found<T> = { value: T } | { claim?: string; loading?: Promise<T> };

/* The key of a value holds "<generation> <JSON>", or "?<generation> <id>" while the reader of that id loads it. */
const beginValue = (generation: string) => `${generation} `;
const beginClaim = (generation: string) => `?${generation} `;

/**
 * The value; or the claim to load it; or the promise of another reader in this process; or nothing, in which case each
 * loads it.
 */
async function readOrClaim<T>(
  entry: CacheEntry<T>,
  key: string,
  groupKey: string,
  read: ReturnType<typeof copyInCache>,
): Promise<Found<T>> {
  let [stored, generation] = await resultOf(read);
  const immediately = counted(entry, parseOf(entry, key, stored, generation));
  if (immediately !== undefined) return { value: immediately };
  for (const begunAt = now(); elapsedMs(begunAt) < patienceMs; ) {
    const value = parseOf(entry, key, stored, generation);
    if (value !== undefined) return { value };
    if (generation !== null && isTombstone(generation)) return {};
    if (generation !== null && stored?.startsWith(beginClaim(generation))) {
      // A claim belongs to a single entry.
      const isLoading = loading.get(stored) as Promise<T> | undefined;
      if (isLoading) return { loading: isLoading };
      await delay(pollMs);
      [stored, generation] = await read.send();
      continue;
    }
    // Nothing, or an outdated value.
    const claimed = generation ?? (await firstGeneration());
    const claim = beginClaim(claimed) + randomUUID();
    const [current, other] = await Promise.all([
      generation ?? openGeneration(groupKey, claimed),
      replace(key, stored ?? "", claim, claimSeconds),
    ]);
    if (other === "" && current === claimed) return { claim };
    generation = current;
    stored = other === "" ? claim : other;
  }
  return {};
}

function parseOf<T>(
  entry: CacheEntry<T>,
  key: string,
  stored: string | null,
  generation: string | null,
): T | undefined {
  if (stored === null || generation === null || isTombstone(generation)) return undefined;
  const begin = beginValue(generation);
  return stored.startsWith(begin) ? parseEntry(entry, key, stored, begin.length) : undefined;
}

async function replace(key: string, expected: string, value: string, ttlSeconds: number): Promise<string> {
  const other = await redis().eval(replaceScript, [key], [expected, value, ttlSeconds]);
  return String(other);
}

/**
 * Loads the value this reader has claimed. If it changes meanwhile, the stored value belongs to an outdated generation.
 */
function loadFor<T>(
  entry: CacheEntry<T>,
  key: string,
  claim: string,
  load: (db: TenantDb) => Promise<T>,
): Promise<T> {
  const settle = (value: string, ttlSeconds: number) =>
    replace(key, claim, value, ttlSeconds)
      .catch((error) => logger().warn({ error }, `${entry.name} cache not refilled`))
      .finally(() => loading.delete(claim));
  const generation = claim.slice(1, claim.indexOf(" "));
  const loaded = load(readingDb(generation));
  loading.set(claim, loaded);
  loaded.then(
    (value) => settle(beginValue(generation) + JSON.stringify(value), ttlSecondsOf(entry, value)),
    () => settle("", 0),
  );
  return loaded;
}
