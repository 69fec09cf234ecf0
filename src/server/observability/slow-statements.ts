import { LRUCache } from "lru-cache";
import { env } from "@/env";
import { observeDatabase } from "@/server/db/observer";
import { currentOperation } from "@/server/operation";
import { logger } from "./logger";

/** Lines per minute for the same statement: a slow one that is called often would flood the log. */
const linesPerMinute = 3;
const rememberedStatements = 200;
const loggedCharacters = 4000;

/** Logs statements that take longer than SLOW_QUERY_MS, without their values. The returned function stops it. */
export function logSlowStatements(): () => void {
  const { SLOW_QUERY_MS } = env();
  const logged = new LRUCache<string, { lines: number }>({ max: rememberedStatements, ttl: 60_000 });
  return observeDatabase({
    statement: ({ sql, durationMs, error }) => {
      if (durationMs < SLOW_QUERY_MS) return;
      const minute = logged.get(sql) ?? { lines: 0 };
      if (minute.lines === 0) logged.set(sql, minute);
      minute.lines += 1;
      if (minute.lines > linesPerMinute) return;
      const { name, request, served } = currentOperation() ?? {};
      logger().warn(
        {
          ms: Math.round(durationMs),
          procedure: name,
          tenant: served?.tenant,
          requestId: request?.requestId,
          sql: sql.slice(0, loggedCharacters),
          ...(error !== undefined && { failed: true }),
          ...(minute.lines === linesPerMinute && { lastInThisMinute: true }),
        },
        "slow statement",
      );
    },
  });
}
