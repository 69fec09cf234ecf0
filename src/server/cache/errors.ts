/** Redis cannot serve at the moment: unreachable, not responding or not ready. A retry later makes sense. */
export class RedisUnavailableError extends Error {
  override readonly name = "RedisUnavailableError";
}

/** Replies that mean "not now" instead of "invalid". MISCONF: its disk is full, so it accepts no writes. */
const notNow = /^(LOADING|BUSY|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|OOM|NOREPLICAS|MISCONF) /;

/** Those of them that mean that writes are rejected: no memory, no disk, no replica, or this is a replica. */
const noChanges = /^(OOM|READONLY|MISCONF|NOREPLICAS) /;

/** Whether Redis refused the command because it is read-only at the moment. Looks through `cause`. */
export function isRefusedChange(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (noChanges.test(cause.message)) return true;
  }
  return false;
}

/** The meaning of a failed command: no response is an outage, a response is classified by its code. */
export function describeRedisError(error: unknown): unknown {
  if (error instanceof RedisUnavailableError) return error;
  const isRefusal = error instanceof Error && error.name === "ReplyError" && !notNow.test(error.message);
  return isRefusal ? error : new RedisUnavailableError("Redis did not respond", { cause: error });
}

/** True if Redis, and not the command, caused the error. Follows `cause`. */
export function isRedisUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    // By name: the bundler may have copied the class.
    if (cause.name === "RedisUnavailableError") return true;
  }
  return false;
}
