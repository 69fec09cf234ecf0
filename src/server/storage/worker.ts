import { hasBucket } from "@/server/bucket/bucket";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { about, callBudget, recurringJob } from "@/server/recurring-job";
import { deleteOrphans } from "./orphans";

const name = "bucket-orphans";
const intervalMs = 3_600_000;

const job = perProcess("bucket orphans", () =>
  recurringJob({
    name,
    failure: "could not look for orphans in the bucket",
    // The first run is soon: a process may not live for an hour.
    waitMs: (runs) => about(runs === 0 ? intervalMs / 60 : intervalMs),
    async run(isOver) {
      const deleted = await deleteOrphans(isOver);
      if (deleted > 0) logger().info({ deleted }, "orphans deleted from the bucket");
    },
  }),
);

/** Starts looking for orphans in the bucket, if there is one: every hour whether a day has passed. */
export const startOrphanSearch = (): void => void (hasBucket() && job.start());

/** Reads no further objects and waits a few seconds for those in progress. */
export const stopOrphanSearch = job.stop;

/** Looks for orphans within a limited time and returns the number of those deleted. For deployments without a worker. */
export const deleteOrphansWithinBudget = (): Promise<number> =>
  runInOperation({ name }, () => deleteOrphans(callBudget()));
