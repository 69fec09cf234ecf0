const lateMs = 100;
/** A process that always stands still does not wait for ever. */
const maxExtensions = 10;

/** Whether a timer that was due then (by `performance.now`) fires late: the process itself was frozen, or busy. */
export const firedLate = (dueAt: number): boolean => performance.now() - dueAt > lateMs;

/**
 * A time-out that counts only while this process could notice what it waits for. If the timer fires late, because the process
 * was frozen or busy, the wait begins again: what has come meanwhile is not read yet. Returns the function that ends the wait.
 */
export function timeOut(timeoutMs: number, late: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (extensions: number) => {
    const dueAt = performance.now() + timeoutMs;
    timer = setTimeout(() => {
      if (firedLate(dueAt) && extensions > 0) wait(extensions - 1);
      else late();
    }, timeoutMs);
  };
  wait(maxExtensions);
  return () => clearTimeout(timer);
}

/** The result of a promise; rejects with the error of `late` if it takes longer (see `timeOut`). */
export async function within<T>(timeoutMs: number, promise: Promise<T>, late: () => Error): Promise<T> {
  let end = () => {};
  const timeout = new Promise<never>((_, reject) => {
    end = timeOut(timeoutMs, () => reject(late()));
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    end();
  }
}
