import { pino } from "pino";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";

/** One JSON object a line on standard output. Never pass tokens, passwords or bodies to it. */
export function logger() {
  return perProcess("logger", () =>
    pino({
      level: env().LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    }),
  );
}
