import type { Context } from "@/server/context";
import type { Spent } from "@/server/operation";
import type { HeaderReader } from "./api-request";

/** The header by which a caller asks for `Server-Timing`. */
const askHeader = "x-server-timing";

/** What a request has cost so far. */
export interface Timing extends Spent {
  startedAtMs: number;
}

/** Undefined unless the caller asks. */
export function timingFor(headers: HeaderReader): Timing | undefined {
  return headers.has(askHeader) ? { startedAtMs: performance.now(), databaseMs: 0, redisMs: 0 } : undefined;
}

/**
 * Where the time went, in milliseconds (https://www.w3.org/TR/server-timing/). For authenticated callers only: timing
 * must not reveal to the public what responses hide, for example whether a person exists.
 */
export function timingHeaders(
  context: Pick<Context, "timing" | "logFields"> | undefined,
): Record<string, string> {
  if (!context?.timing || context.logFields.user === undefined) return {};
  const { startedAtMs, databaseMs, redisMs } = context.timing;
  const entries = { total: performance.now() - startedAtMs, db: databaseMs, redis: redisMs };
  const texts = Object.entries(entries).map(([name, ms]) => `${name};dur=${Math.round(ms * 10) / 10}`);
  return { "server-timing": texts.join(", ") };
}
