import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseUnavailable } from "@/server/db/client";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { batchSize, deliverDueMails } from "./delivery";
import { onMailKick } from "./kick";
import { configuredTransport, type MailTransport } from "./transport";

/** What the worker's statements are marked with. */
const work = { name: "mail-worker" };
const pollMs = 5000;
/** What is being sent when the process is told to end may come to its end; else it is sent again, by another process. */
const stopWaitMs = 5000;

interface Worker {
  transport: MailTransport;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  /** Somebody kicked while it was running: what they wrote may have come too late for it. */
  isKicked: boolean;
  isStopped: boolean;
}

const state = perProcess("mail worker", (): { worker?: Worker } => ({}));

/** Sends mails from now on: right after the commit that wrote them, and whatever is due every few seconds. */
export function startMailWorker(transport: MailTransport | undefined = configuredTransport()): void {
  if (!transport) {
    logger().error("neither SMTP_URL nor MAIL_DIRECTORY is set: mails stay in the outbox");
    return;
  }
  if (state.worker && !state.worker.isStopped) return;
  const worker: Worker = { transport, isKicked: false, isStopped: false };
  state.worker = worker;
  // The one who kicks is a request: what is sent then is not part of it, and the worker outlives it.
  const outside = AsyncLocalStorage.snapshot();
  onMailKick(() => outside(() => run(worker)));
  schedule(worker);
}

/** Begins no further mail, and waits a few seconds for those under way. */
export async function stopMailWorker(): Promise<void> {
  const { worker } = state;
  if (!worker) return;
  worker.isStopped = true;
  clearTimeout(worker.timer);
  await Promise.race([worker.running, delay(stopWaitMs, undefined, { ref: false })]);
}

/** True from the start of the worker until it is stopped. */
export const isMailWorkerRunning = () => state.worker?.isStopped === false;

/** For how long a scheduler's call goes on: it is called again in a minute. */
const callBudgetMs = 20_000;

/** Sends what is due now, within a limited time, and answers how many mails it tried. For callers without a worker. */
export async function sendWaitingMails(
  transport: MailTransport | undefined = configuredTransport(),
): Promise<number> {
  if (!transport) return 0;
  const until = Date.now() + callBudgetMs;
  let total = 0;
  for (let tried = batchSize; tried === batchSize && Date.now() < until; total += tried) {
    tried = await runInOperation(work, () => deliverDueMails(transport));
  }
  return total;
}

function schedule(worker: Worker): void {
  clearTimeout(worker.timer);
  // Not in step with other processes.
  worker.timer = setTimeout(() => run(worker), pollMs * (0.75 + Math.random() / 2)).unref();
}

function run(worker: Worker): void {
  if (worker.isStopped) return;
  worker.isKicked = true;
  worker.running ??= sendAll(worker).finally(() => {
    worker.running = undefined;
    if (worker.isKicked) run(worker);
    else if (!worker.isStopped) schedule(worker);
  });
}

async function sendAll(worker: Worker): Promise<void> {
  try {
    let tried = 0;
    while (!worker.isStopped && (worker.isKicked || tried === batchSize)) {
      worker.isKicked = false;
      tried = await runInOperation(work, () => deliverDueMails(worker.transport));
    }
  } catch (error) {
    worker.isKicked = false;
    // While the database is away there is nothing to tell that others do not tell.
    if (!isDatabaseUnavailable(error)) logger().error({ error }, "mails not sent");
  }
}
