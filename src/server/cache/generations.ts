import { redis } from "./redis";

/*
 * Under the key of a group stands its generation, which is random and never comes again, or a tombstone while something in
 * the group changes. What is cached says of which generation it is; what is of another one counts for nothing.
 */

/** A group that has not changed for so long is read anew. */
export const generationSeconds = 3600;

/** A tombstone, "!" or "!<id>", stands where a value was while it changes in MySQL. Who reads one asks there, and does not refill. */
export const isTombstone = (stored: string) => stored.startsWith("!");

/** Puts ARGV[1] where nothing stands, and answers what stands there then. */
const putScript = `
local stored = redis.call('GET', KEYS[1])
if stored then return stored end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return ARGV[1]`;

/** Gives a group that has no generation this one, and answers what stands there then: it may be another one, or a tombstone. */
export function openGeneration(groupKey: string, generation: string): Promise<string> {
  return redis().eval(putScript, [groupKey], [generation, generationSeconds]).then(String);
}
