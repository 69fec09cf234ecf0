import { redis } from "./redis";

/*
 * The key of a group holds its generation, which is random and never reused, or a tombstone while something in
 * the group changes. What is cached says of which generation it is; what is of another one counts for nothing.
 */

/** A group that has not changed for this long is loaded again. */
export const generationSeconds = 3600;

/**
 * A tombstone, "!" or "!<id>", replaces a value while it changes in MySQL. Readers that see one read MySQL and do not
 * refill.
 */
export const isTombstone = (stored: string) => stored.startsWith("!");

/** Sets ARGV[1] if the key is empty, and returns what is stored then. */
const putScript = `
local stored = redis.call('GET', KEYS[1])
if stored then return stored end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return ARGV[1]`;

/**
 * Sets the generation of a group that has none, and returns what is stored then: it may be another generation or a
 * tombstone.
 */
export function openGeneration(groupKey: string, generation: string): Promise<string> {
  return redis().eval(putScript, [groupKey], [generation, generationSeconds]).then(String);
}
