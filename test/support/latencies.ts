import { Redis } from "ioredis";
import { vi } from "vitest";
import { observeDatabase } from "@/server/db/observer";

/**
 * Runs the call and counts what it sends and waits for: SQL statements and their round trips, and round trips to Redis.
 * Everything sent before the response to something earlier counts as one round trip.
 */
export async function costOf(
  call: () => Promise<unknown>,
): Promise<{ statements: number; sqlRoundTrips: number; redisRounds: number }> {
  const cost = { statements: 0, sqlRoundTrips: 0, redisRounds: 0 };
  let isNewRound = true;
  const send = Redis.prototype.sendCommand;
  const commands = vi.spyOn(Redis.prototype, "sendCommand").mockImplementation(function (
    this: Redis,
    ...args
  ) {
    if (isNewRound) cost.redisRounds += 1;
    isNewRound = false;
    const result = Promise.resolve(send.apply(this, args));
    const settle = () => {
      isNewRound = true;
    };
    result.then(settle, settle);
    return result;
  });
  const stop = observeDatabase({
    statement: ({ sharesRoundTrip }) => {
      cost.statements += 1;
      if (!sharesRoundTrip) cost.sqlRoundTrips += 1;
    },
  });
  try {
    await call();
  } finally {
    stop();
    commands.mockRestore();
  }
  return cost;
}
