import { observeDatabase } from "@/server/db/observer";
import { currentOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { labeled } from "./labeled";
import { metrics } from "./metrics";

const outcomeOf = (error: unknown) => (error === undefined ? "ok" : "error");

/** Statements by their first word; all others are one kind. */
const kindOf = (sql: string) =>
  /^\W*(select|insert|update|delete)\b/i.exec(sql)?.[1]?.toLowerCase() ?? "other";

const statementsOf = labeled((kind: string, outcome: string) => metrics.statements.labels({ kind, outcome }));
const waitsWith = labeled((outcome: string) => metrics.waits.labels({ outcome }));

/** Connects the metrics to the events of the database, once per process. */
export const watchDatabase = () =>
  perProcess("metrics of the database", () =>
    observeDatabase({
      statement: ({ sql, durationMs, error }) => {
        statementsOf(kindOf(sql), outcomeOf(error)).observe(durationMs / 1000);
        const spent = currentOperation()?.spent;
        if (spent) spent.databaseMs += durationMs;
      },
      connection: ({ waitMs, error }) => waitsWith(outcomeOf(error)).observe(waitMs / 1000),
      refusal: () => metrics.guardRefusals.inc(),
    }),
  );
