import { within } from "@/server/within";
import { RedisUnavailableError } from "./errors";

/** The result of a promise; RedisUnavailableError if it takes longer or fails. */
export const inTime = <T>(timeoutMs: number, promise: Promise<T>): Promise<T> =>
  within(
    timeoutMs,
    promise,
    () => new RedisUnavailableError(`Redis was not ready within ${timeoutMs} ms`),
  ).catch((cause: unknown) => {
    if (cause instanceof RedisUnavailableError) throw cause;
    throw new RedisUnavailableError("Redis is not ready", { cause });
  });
