import { randomUUID } from "node:crypto";
import { keys } from "./keys";
import type { CacheRead } from "./read-ahead";
import { cacheEpoch, redis } from "./redis";

/* The key of a group holds its generation, "<epoch>.<Unix milliseconds>.<id>", which is never reused, or a tombstone
   while something in the group changes. A cached value names its generation; one of another generation is ignored, and
   so is a generation of another epoch. */

/** A group that has not changed for this long is loaded again. */
export const generationSeconds = 3600;

/**
 * A tombstone, a text that begins with "!", replaces a value while it changes in MySQL. Readers that see one read MySQL and
 * do not refill.
 */
export const isTombstone = (stored: string) => stored.startsWith("!");

/** How long further changes may rely on a tombstone without setting it again. */
export const joinableSeconds = 5;
/** How long after a tombstone was set the last transaction that relies on it may commit. */
const longestChangeSeconds = 30 + joinableSeconds;
/**
 * How long a tombstone lasts if nobody lifts it, because its process has died, or does not know whether a change was
 * committed: so long that nothing has changed for a while when it expires.
 */
export const tombstoneSeconds = 90;
const unchangedMs = (tombstoneSeconds - longestChangeSeconds) * 1000;

/** The generation that begins with a change. Throws if Redis is not known to count. */
export const newGeneration = async () => generationSince(await cacheEpoch().established(), Date.now());

/**
 * The generation of a group that has none that counts: its last change is long ago, or its tombstone has expired, or Redis has
 * forgotten what came before its epoch. Throws if Redis is not known to count.
 */
export async function firstGeneration(): Promise<string> {
  const epoch = await cacheEpoch().established();
  return generationSince(epoch, Math.max(Date.now() - unchangedMs, cacheEpoch().beganAt));
}

const generationSince = (epoch: string, changedAt: number) => `${epoch}.${changedAt}.${randomUUID()}`;

/**
 * The latest time at which the last change of a group can have been committed, in Unix milliseconds. Infinity while it
 * changes, or if nothing is known of it.
 */
export function changedAt(generation: string | null): number {
  const moment = /^[^!.]+\.(\d+)\./.exec(generation ?? "")?.[1];
  return moment === undefined ? Number.POSITIVE_INFINITY : Number(moment);
}

/** The generation of a group or its tombstone; null if it has none that counts, or if Redis does not respond. */
export const readGeneration = (organizationId: number, group: string): Promise<string | null> =>
  redis()
    .get<string>(keys.tenantCacheGroup(organizationId, group))
    .then(currentGeneration)
    .catch(() => null);

/** The value under the key of a group, if it counts: a tombstone always does. Throws like `newGeneration`. */
export async function currentGeneration(stored: string | null): Promise<string | null> {
  const epoch = cacheEpoch().current ?? (await cacheEpoch().established());
  return stored === null || isTombstone(stored) || stored.startsWith(`${epoch}.`) ? stored : null;
}

/** Sets ARGV[1] if there is neither a tombstone nor a generation of its epoch, and returns what is stored then. */
const putScript = `
local stored = redis.call('GET', KEYS[1])
local epoch = string.match(ARGV[1], '^[^.]*[.]')
if stored and (string.sub(stored, 1, 1) == '!' or string.sub(stored, 1, #epoch) == epoch) then return stored end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return ARGV[1]`;

/**
 * Sets the first generation of a group that has none that counts, and returns what is stored then: it may be another
 * generation or a tombstone.
 */
export function openGeneration(groupKey: string, generation: string): Promise<string> {
  return redis().eval(putScript, [groupKey], [generation, generationSeconds]).then(String);
}

/**
 * The generation of a group, or its tombstone, to be sent ahead. Where none counts, the first one is set, so that changes are
 * known from then on. Null if Redis does not respond.
 */
export function knownGeneration(organizationId: number, group: string): CacheRead<string | null> {
  const name = keys.tenantCacheGroup(organizationId, group);
  return {
    name,
    send: () =>
      firstGeneration()
        .then((first) => openGeneration(name, first))
        .catch(() => null),
  };
}
