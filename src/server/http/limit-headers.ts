import { AppError } from "@/lib/app-error";
import type { RateLimitState } from "./rate-limit";

/** What a well-behaved client needs to know (RFC 9110 §10.2.3, draft-ietf-httpapi-ratelimit-headers). */
export function limitHeaders(state: RateLimitState | undefined, errors: unknown[]): Record<string, string> {
  const waits = errors.flatMap((error) =>
    error instanceof AppError ? (error.details.retryAfterSeconds ?? []) : [],
  );
  return {
    ...(waits.length > 0 ? { "retry-after": String(Math.max(...waits)) } : {}),
    ...(state && {
      "ratelimit-limit": String(state.limit),
      "ratelimit-remaining": String(state.remaining),
      "ratelimit-reset": String(state.resetSeconds),
    }),
  };
}
