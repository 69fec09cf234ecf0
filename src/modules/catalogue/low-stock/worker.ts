import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { about, callBudget, recurringJob } from "@/server/recurring-job";
import { sendLowStockMails } from "./send-low-stock";

const name = "low-stock-mails";
const intervalMs = 3_600_000;

const job = perProcess("low stock mails", () =>
  recurringJob({
    name,
    failure: "could not mail low stock",
    // The first run is soon: a process may not live for an hour.
    waitMs: (runs) => about(runs === 0 ? intervalMs / 60 : intervalMs),
    async run(isOver) {
      const mails = await sendLowStockMails(isOver);
      if (mails > 0) logger().info({ mails }, "low stock mailed");
    },
  }),
);

/** Starts mailing what has become low, every hour. */
export const startLowStockMails = (): void => void job.start();

/** Begins with no further organization and waits a few seconds for the one in progress. */
export const stopLowStockMails = job.stop;

/** Mails what has become low within a limited time and returns the number of mails. For deployments without a worker. */
export const sendLowStockMailsWithinBudget = (): Promise<number> =>
  runInOperation({ name }, () => sendLowStockMails(callBudget()));
