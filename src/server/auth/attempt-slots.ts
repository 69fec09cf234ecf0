import { z } from "zod";
import { redis } from "@/server/cache/redis";

/**
 * The attempts of a subject, in one key, so that it works on a cluster: how many failed, when their window ends, and
 * for each undecided attempt, by id, when its lease ends. Times are in seconds by the Redis clock.
 */
const script = `
local action, id = ARGV[1], ARGV[2]
local slots, windowSeconds, leaseSeconds = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local now = tonumber(redis.call('TIME')[1])
local failures, windowEnd, undecided, holds = 0, now, 0, 0
local kept, keptUntil = {}, now
local function keep(field, value, untilTime)
  kept[#kept + 1] = field
  kept[#kept + 1] = value
  keptUntil = math.max(keptUntil, untilTime)
end
local stored = redis.call('HGETALL', KEYS[1])
for i = 1, #stored, 2 do
  local field, value = stored[i], tonumber(stored[i + 1])
  if field == 'failures' then failures = value
  elseif field == 'windowEnd' then windowEnd = value
  elseif value > now then
    if field == id then holds = 1
    else
      undecided = undecided + 1
      keep(field, value, value)
    end
  end
end
if windowEnd <= now then failures = 0 end
if action == 'take' and failures + undecided < slots then
  holds = 1
  undecided = undecided + 1
  keep(id, now + leaseSeconds, now + leaseSeconds)
elseif action == 'fail' and holds == 1 then
  failures = failures + 1
  if failures == 1 or failures >= slots then windowEnd = now + windowSeconds end
elseif action == 'succeed' and holds == 1 then failures = 0
end
if failures > 0 then
  keep('failures', failures, windowEnd)
  keep('windowEnd', windowEnd, windowEnd)
end
redis.call('DEL', KEYS[1])
if #kept > 0 then
  redis.call('HSET', KEYS[1], unpack(kept))
  redis.call('EXPIREAT', KEYS[1], keptUntil)
end
return {holds, failures, undecided, windowEnd - now}`;

const reply = z.tuple([z.coerce.number(), z.coerce.number(), z.coerce.number(), z.coerce.number()]);

const windowSeconds = 900;
/** The lease of an attempt: longer than it can wait for its password comparison. */
const leaseSeconds = 60;

/** The key by which attempts are counted: an account or an IP. */
export interface Subject {
  key: string;
  /** The number of failures that locks it. */
  slots: number;
}

export type SlotAction = "take" | "fail" | "succeed" | "withdraw";

/** The state of the slots after an action. */
export interface Slots {
  /** Whether the attempt got the slot it asked for, or held it until it was decided. */
  holds: boolean;
  /** True if failures take up all slots. */
  isLocked: boolean;
  free: number;
  /** Seconds until the failures are forgotten. */
  resetSeconds: number;
}

/**
 * Takes a slot for an attempt before it is checked, or returns it with the result: a failed attempt holds it until the
 * window ends, a successful one resets the failures. The window begins with the first failure, and again with the one
 * that locks. Atomic: failed and undecided attempts together never exceed the number of slots, so parallel guesses
 * cannot get ahead of the count. A slot whose lease has expired, because its process died, is free again; the result of
 * that attempt no longer counts. Throws when Redis does not respond.
 */
export async function changeSlots(
  { key, slots }: Subject,
  attemptId: string,
  action: SlotAction,
): Promise<Slots> {
  const [holds, failures, undecided, resetSeconds] = reply.parse(
    await redis().eval(script, [key], [action, attemptId, slots, windowSeconds, leaseSeconds]),
  );
  return {
    holds: holds === 1,
    isLocked: failures >= slots,
    free: Math.max(0, slots - failures - undecided),
    resetSeconds: Math.max(1, resetSeconds),
  };
}

/** Resets the failures; undecided attempts keep their slots. */
export async function forgetFailures(key: string): Promise<void> {
  await redis().hdel(key, "failures", "windowEnd");
}
