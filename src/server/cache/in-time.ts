import { RedisUnavailableError } from "./errors";

/** The result of a promise; RedisUnavailableError where it takes longer or fails. */
export async function inTime<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RedisUnavailableError(`Redis was not ready within ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } catch (cause) {
    if (cause instanceof RedisUnavailableError) throw cause;
    throw new RedisUnavailableError("Redis is not ready", { cause });
  } finally {
    clearTimeout(timer);
  }
}
