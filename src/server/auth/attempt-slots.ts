import { z } from "zod";
import { redis } from "@/server/cache/redis";

/**
 * The attempts of a subject, in one key, so that it runs on a cluster too: how many failed and when their window ends, and
 * for each one that is not decided yet, by its id, until when it holds its slot. Times are Redis' own, in seconds.
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

const answer = z.tuple([z.coerce.number(), z.coerce.number(), z.coerce.number(), z.coerce.number()]);

const windowSeconds = 900;
/** An attempt has to be decided within this time: longer than it can wait for its comparison. */
const leaseSeconds = 60;

/** What attempts are counted for: an account, or an address. */
export interface Subject {
  key: string;
  /** So many failures lock it. */
  slots: number;
}

export type SlotAction = "take" | "fail" | "succeed" | "withdraw";

/** How it is about the slots after an action. */
export interface Slots {
  /** Whether the attempt has the slot that it asked for, or had it until it was decided. */
  holds: boolean;
  /** Every slot is held by a failure. */
  isLocked: boolean;
  free: number;
  /** Until the failures are forgotten. */
  resetSeconds: number;
}

/**
 * Takes a slot for an attempt, before it is judged, or gives it back with what came of it: one that failed holds it
 * until the window ends, one that succeeded has the failures before it forgotten. The window begins with the first
 * failure, and anew with the one that locks. Atomic: those that failed and those that are not decided yet are never more
 * than there are slots, so that parallel guesses cannot get ahead of the count. A slot that is not given back in time, since
 * its process died, is free again; the attempt does not hold it any more then, and what came of it is not counted.
 * Throws when Redis does not answer.
 */
export async function changeSlots(
  { key, slots }: Subject,
  attemptId: string,
  action: SlotAction,
): Promise<Slots> {
  const [holds, failures, undecided, resetSeconds] = answer.parse(
    await redis().eval(script, [key], [action, attemptId, slots, windowSeconds, leaseSeconds]),
  );
  return {
    holds: holds === 1,
    isLocked: failures >= slots,
    free: Math.max(0, slots - failures - undecided),
    resetSeconds: Math.max(1, resetSeconds),
  };
}

/** Forgets the failures; attempts that are not decided yet keep their slots. */
export async function forgetFailures(key: string): Promise<void> {
  await redis().hdel(key, "failures", "windowEnd");
}
