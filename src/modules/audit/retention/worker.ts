import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { about, callBudget, recurringJob } from "@/server/recurring-job";
import { pruneActivity } from "./prune";

const name = "activity-retention";
const intervalMs = 3_600_000;

const job = perProcess("activity retention", () =>
  recurringJob({
    name,
    failure: "could not delete old activity",
    // The first run is soon: a process may not live for an hour.
    waitMs: (runs) => about(runs === 0 ? intervalMs / 60 : intervalMs),
    async run(isOver) {
      const deleted = await pruneActivity(isOver);
      if (deleted > 0) logger().info({ deleted }, "old activity deleted");
    },
  }),
);

/** Starts deleting expired activity, every hour. */
export const startActivityRetention = (): void => void job.start();

/** Starts no further batch and waits a few seconds for the one in progress. */
export const stopActivityRetention = job.stop;

/**
 * Deletes expired activity within a limited time and returns the number of deleted entries. For deployments without a
 * worker.
 */
export const pruneActivityWithinBudget = (): Promise<number> =>
  runInOperation({ name }, () => pruneActivity(callBudget()));
