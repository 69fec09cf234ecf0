import { MmrError } from "./error";

/**
 * Waits for what `start` begins until the signal is aborted: then throws MmrError ABORTED. `start` gets its own signal,
 * which is aborted once nobody waits any more.
 */
export async function unlessAborted<T>(
  signal: AbortSignal | undefined,
  start: (abandoned: AbortSignal) => Promise<T>,
): Promise<T> {
  const aborted = () => new MmrError("ABORTED", "The request was aborted.", {}, { cause: signal?.reason });
  if (signal?.aborted) throw aborted();
  const own = new AbortController();
  let onAbort = () => {};
  const abortion = new Promise<never>((_, reject) => {
    onAbort = () => reject(aborted());
  });
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([start(own.signal), abortion]);
  } finally {
    signal?.removeEventListener("abort", onAbort);
    own.abort();
  }
}

/** Resolves after the delay; clears the timer once nobody waits any more. */
export function elapsed(ms: number, abandoned: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    abandoned.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
}
