import type { Context } from "@/server/context";
import type { Spent } from "@/server/operation";
import type { HeaderReader } from "./api-request";

/** By which a caller asks for `Server-Timing`. */
const askHeader = "x-server-timing";

/** What a request has cost so far. */
export interface Timing extends Spent {
  startedAtMs: number;
}

/** Undefined where nobody asks. */
export function timingFor(headers: HeaderReader): Timing | undefined {
  return headers.has(askHeader) ? { startedAtMs: performance.now(), databaseMs: 0, redisMs: 0 } : undefined;
}

/**
 * Where the time went, in milliseconds (https://www.w3.org/TR/server-timing/). For a caller that is known alone: what is
 * public takes care not to tell by its time what it does not say, for example whether there is such a person.
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
