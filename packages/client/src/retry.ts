import { MmrError } from "./error";
import { elapsed, unlessAborted } from "./wait";

export interface RetryOptions {
  /** The maximum number of attempts, including the first. Default: 4. */
  attempts?: number;
  /** The first delay, which doubles with each failure up to 10 s; half of it is random. Default: 300. */
  baseDelayMs?: number;
  /** A longer Retry-After is not waited for: the call fails immediately. Default: 60,000. */
  maxDelayMs?: number;
  /**
   * Retries a mutation even if it may have been carried out: its response was lost or too late. Only for idempotent
   * mutations. Default: false.
   */
  changesOfUnknownOutcome?: boolean;
}

export interface RetryPolicy {
  attempts: number;
  baseDelayMs: number;
  maxDelayMs: number;
  /** How long a mutation of unknown outcome can be retried, from the first attempt. */
  unknownOutcomeMs: number;
}

const maxBackoffMs = 10_000;

/** The policy of the options with their defaults; `false` is a single attempt. Times are in milliseconds. */
export function retryPolicyOf(options: RetryOptions | false = {}): RetryPolicy {
  const {
    attempts = 4,
    baseDelayMs = 300,
    maxDelayMs = 60_000,
    changesOfUnknownOutcome = false,
  } = options === false ? { attempts: 1 } : options;
  const unknownOutcomeMs = changesOfUnknownOutcome ? Number.POSITIVE_INFINITY : 0;
  return { attempts, baseDelayMs, maxDelayMs, unknownOutcomeMs };
}

interface Retries {
  isChange: boolean;
  policy: RetryPolicy;
  signal?: AbortSignal | undefined;
}

/** Retries transient failures, with delays. Throws the MmrError of the last attempt, or ABORTED. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { isChange, policy, signal }: Retries,
): Promise<T> {
  let unknownUntilMs = Number.POSITIVE_INFINITY;
  for (let failures = 1; ; failures += 1) {
    const sentAtMs = Date.now();
    try {
      return await attempt();
    } catch (error) {
      const failure = error instanceof MmrError ? failureOf(error) : null;
      if (!(error instanceof MmrError) || failure === null || failures >= policy.attempts) throw error;
      if (isChange && failure === "unknown") {
        unknownUntilMs = Math.min(unknownUntilMs, sentAtMs + policy.unknownOutcomeMs);
      }
      const pauseMs = pauseAfter(error, failures, policy);
      if (pauseMs === null || Date.now() + pauseMs >= unknownUntilMs) throw error;
      await unlessAborted(signal, (abandoned) => elapsed(pauseMs, abandoned));
    }
  }
}

/**
 * Classifies transient failures: "refused" before anything was done, or of "unknown" outcome. Null for permanent ones.
 */
function failureOf({ code, status, retryAfterSeconds }: MmrError): "refused" | "unknown" | null {
  if (code === "TOO_MANY_REQUESTS") return "refused";
  // The service says when to retry; a gateway that does not may have passed the request on.
  if (code === "SERVICE_UNAVAILABLE") return retryAfterSeconds === undefined ? "unknown" : "refused";
  const isLost = code === "NETWORK" || code === "TIMEOUT" || status === 502 || status === 504;
  return isLost ? "unknown" : null;
}

/**
 * In milliseconds; null if it is too long. Partly random, so that clients that failed together do not return together.
 */
function pauseAfter(
  { retryAfterSeconds }: MmrError,
  failures: number,
  { baseDelayMs, maxDelayMs }: RetryPolicy,
): number | null {
  if (retryAfterSeconds !== undefined) {
    const askedMs = retryAfterSeconds * 1000;
    return askedMs > maxDelayMs ? null : askedMs + Math.random() * baseDelayMs;
  }
  const backoffMs = Math.min(maxBackoffMs, baseDelayMs * 2 ** (failures - 1));
  return backoffMs / 2 + (Math.random() * backoffMs) / 2;
}
