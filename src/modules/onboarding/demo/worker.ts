import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { about, callBudget, recurringJob } from "@/server/recurring-job";
import { deleteExpiredDemos } from "./expire";

const name = "demo-expiry";
const intervalMs = 600_000;

const job = perProcess("demo expiry", () =>
  recurringJob({
    name,
    failure: "could not delete expired demos",
    // The first run is soon: a process may not live for long.
    waitMs: (runs) => about(runs === 0 ? intervalMs / 10 : intervalMs),
    async run(isOver) {
      const deleted = await deleteExpiredDemos(isOver);
      if (deleted > 0) logger().info({ deleted }, "expired demos deleted");
    },
  }),
);

/** Starts deleting expired demos, every ten minutes; also where none can be started any more. */
export const startDemoExpiry = (): void => void job.start();

/** Starts no further portion and waits a few seconds for the one in progress. */
export const stopDemoExpiry = job.stop;

/** Deletes expired demos within a limited time and returns their number. For deployments without a worker. */
export const deleteExpiredDemosWithinBudget = (): Promise<number> =>
  runInOperation({ name }, () => deleteExpiredDemos(callBudget()));
