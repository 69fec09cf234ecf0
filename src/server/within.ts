const lateMs = 100;
/**
 * A wait consists of slices of this length, however long each one takes: a process that gets little CPU time waits
 * longer.
 */
const sliceMs = 100;
/** How many slices of a wait may be late, so that a process that is always stalled does not wait forever. */
const maxLateSlices = 30;

/** Whether a timer that was due then (by `performance.now`) fires late: the process itself was frozen, or busy. */
export const firedLate = (dueAt: number): boolean => performance.now() - dueAt > lateMs;

/**
 * A time-out that counts only while this process could notice what it waits for. Time for which it was frozen or busy does not
 * count: what has come meanwhile is not read yet. Returns the function that ends the wait.
 */
export function timeOut(timeoutMs: number, late: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let leftMs = timeoutMs;
  let lateSlices = 0;
  const wait = () => {
    const waitMs = Math.min(leftMs, sliceMs);
    const dueAt = performance.now() + waitMs;
    timer = setTimeout(() => {
      if (firedLate(dueAt) && lateSlices < maxLateSlices) lateSlices += 1;
      else leftMs -= waitMs;
      if (leftMs > 0) wait();
      else late();
    }, waitMs);
  };
  wait();
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
