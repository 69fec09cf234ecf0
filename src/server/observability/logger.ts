import { pino } from "pino";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";
import { logDestination } from "./log-destination";
import { currentTraceId } from "./tracing";

/** One JSON object per line on standard output. Never pass tokens, passwords or bodies to it. */
export function logger() {
  return perProcess("logger", () =>
    pino(
      {
        level: env().LOG_LEVEL,
        base: undefined,
        timestamp: pino.stdTimeFunctions.isoTime,
        serializers: { error: describeError },
        mixin: () => {
          const traceId = currentTraceId();
          return traceId ? { traceId } : {};
        },
        formatters: { level: (level) => ({ level }) },
      },
      logDestination(),
    ),
  );
}

/** An error with its causes. The text of a failed query is left out: Drizzle's message contains personal data. So is that of an
 * `AppError`, which is in the language of whoever sent the request. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  // By its shape: the bundler may have copied Drizzle, and with it the class.
  const isQuery = "query" in error && "params" in error;
  const isWorded = error.name === "AppError" && "code" in error;
  return {
    type: error.name,
    message: isQuery ? `Failed query: ${error.query}` : isWorded ? error.code : error.message,
    stack: isQuery ? undefined : isWorded ? framesOf(error) : error.stack,
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

/** Where an error was made, without its message. */
const framesOf = ({ stack = "" }: Error) => stack.slice(Math.max(0, stack.indexOf("\n    at ")));
