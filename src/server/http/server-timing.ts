import type { Spent } from "@/server/operation";
import type { HeaderReader } from "./api-request";

/** The header by which a client asks for `Server-Timing`. */
const askHeader = "x-server-timing";

/** The cost of a request so far. */
export interface Timing extends Spent {
  startedAtMs: number;
}

interface TimedRequest {
  timing: Timing | undefined;
  logFields: { user?: number };
}

/** Undefined unless the client asks. */
export function timingFor(headers: HeaderReader): Timing | undefined {
  return headers.has(askHeader) ? { startedAtMs: performance.now(), databaseMs: 0, redisMs: 0 } : undefined;
}

/**
 * Where the time went, in milliseconds (https://www.w3.org/TR/server-timing/). For authenticated requests only: timing
 * must not reveal to the public what responses hide, for example whether a person exists.
 */
export function timingHeaders(request: TimedRequest | undefined): Record<string, string> {
  if (!request?.timing || request.logFields.user === undefined) return {};
  const { startedAtMs, databaseMs, redisMs } = request.timing;
  const entries = { total: performance.now() - startedAtMs, db: databaseMs, redis: redisMs };
  const texts = Object.entries(entries).map(([name, ms]) => `${name};dur=${Math.round(ms * 10) / 10}`);
  return { "server-timing": texts.join(", ") };
}
