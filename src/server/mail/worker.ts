import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { about, callBudget, recurringJob } from "@/server/recurring-job";
import { batchSize, deliverDueMails } from "./delivery";
import { onMailKick } from "./kick";
import { configuredTransport, type MailTransport } from "./transport";

const name = "mail-worker";
const pollMs = 5000;

const worker = perProcess("mail worker", () => {
  const by: { transport?: MailTransport } = {};
  const job = recurringJob({
    name,
    failure: "mails not sent",
    waitMs: () => about(pollMs),
    run: (isOver) => sendAll(by.transport, isOver),
  });
  return { by, job };
});

/** Starts sending mails: right after the commit that wrote them, and whatever is due every few seconds. */
export function startMailWorker(transport: MailTransport | undefined = configuredTransport()): void {
  if (!transport) {
    logger().error("neither SMTP_URL nor MAIL_DIRECTORY is set: emails stay in the outbox");
    return;
  }
  const kick = worker.job.start();
  if (!kick) return;
  worker.by.transport = transport;
  onMailKick(kick);
}

/**
 * Sends no further mail, and waits a few seconds for those in progress: otherwise another process would send them
 * again.
 */
export const stopMailWorker = worker.job.stop;

/** True from the start of the worker until it is stopped. */
export const isMailWorkerRunning = worker.job.isRunning;

/** Sends due mails within a limited time and returns the number of attempts. For deployments without a worker. */
export const sendWaitingMails = (
  transport: MailTransport | undefined = configuredTransport(),
): Promise<number> => runInOperation({ name }, () => sendAll(transport, callBudget()));

async function sendAll(transport: MailTransport | undefined, isOver: () => boolean): Promise<number> {
  if (!transport) return 0;
  let total = 0;
  for (let tried = batchSize; tried === batchSize && !isOver(); total += tried) {
    tried = await deliverDueMails(transport);
  }
  return total;
}
