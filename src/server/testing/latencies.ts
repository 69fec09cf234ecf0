import { Redis } from "ioredis";
import { vi } from "vitest";
import { observeDatabase } from "@/server/db/observer";

/**
 * Runs the call and counts what it waits for: SQL statements, and rounds of commands to Redis. Commands that are sent
 * before an answer to an earlier one has come are one round.
 */
export async function costOf(
  call: () => Promise<unknown>,
): Promise<{ statements: number; redisRounds: number }> {
  const cost = { statements: 0, redisRounds: 0 };
  let isNewRound = true;
  const send = Redis.prototype.sendCommand;
  const commands = vi.spyOn(Redis.prototype, "sendCommand").mockImplementation(function (
    this: Redis,
    ...args
  ) {
    if (isNewRound) cost.redisRounds += 1;
    isNewRound = false;
    const answer = Promise.resolve(send.apply(this, args));
    const answered = () => {
      isNewRound = true;
    };
    answer.then(answered, answered);
    return answer;
  });
  const stop = observeDatabase({
    statement: () => {
      cost.statements += 1;
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
