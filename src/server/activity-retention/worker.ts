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
    failure: "old activity not deleted",
    // Soon at first: processes may never live for an hour.
    waitMs: (runs) => about(runs === 0 ? intervalMs / 60 : intervalMs),
    async run(isOver) {
      const deleted = await pruneActivity(isOver);
      if (deleted > 0) logger().info({ deleted }, "old activity deleted");
    },
  }),
);

/** Deletes activity that is not kept any more from now on, every hour. */
export const startActivityRetention = (): void => void job.start();

/** Begins no further batch, and waits a few seconds for the one under way. */
export const stopActivityRetention = job.stop;

/** Deletes what is not kept any more, within a limited time, and answers how many entries went. For callers without a worker. */
export const pruneActivityWithinBudget = (): Promise<number> =>
  runInOperation({ name }, () => pruneActivity(callBudget()));
