import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseUnavailable } from "@/server/db/client";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { batchSize, deliverDueMails } from "./delivery";
import { onMailKick } from "./kick";
import { configuredTransport, type MailTransport } from "./transport";

/** The name that the worker's statements are tagged with. */
const work = { name: "mail-worker" };
const pollMs = 5000;
/** How long mails in progress may take during shutdown; after that, another process sends them again. */
const stopWaitMs = 5000;

interface Worker {
  transport: MailTransport;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  /** Set by a kick during a run: what was written may have come too late for that run. */
  isKicked: boolean;
  isStopped: boolean;
}

const state = perProcess("mail worker", (): { worker?: Worker } => ({}));

/** Starts sending mails: right after the commit that wrote them, and whatever is due every few seconds. */
export function startMailWorker(transport: MailTransport | undefined = configuredTransport()): void {
  if (!transport) {
    logger().error("neither SMTP_URL nor MAIL_DIRECTORY is set: emails stay in the outbox");
    return;
  }
  if (state.worker && !state.worker.isStopped) return;
  const worker: Worker = { transport, isKicked: false, isStopped: false };
  state.worker = worker;
  // A kick comes from a request: sending is not part of that request, and the worker outlives it.
  const outside = AsyncLocalStorage.snapshot();
  onMailKick(() => outside(() => run(worker)));
  schedule(worker);
}

/** Starts no further mail, and waits a few seconds for those in progress. */
export async function stopMailWorker(): Promise<void> {
  const { worker } = state;
  if (!worker) return;
  worker.isStopped = true;
  clearTimeout(worker.timer);
  await Promise.race([worker.running, delay(stopWaitMs, undefined, { ref: false })]);
}

/** True from the start of the worker until it is stopped. */
export const isMailWorkerRunning = () => state.worker?.isStopped === false;

/** How long a call by a scheduler may take: it is called again in a minute. */
const callBudgetMs = 20_000;

/** Sends due mails within a limited time and returns the number of attempts. For deployments without a worker. */
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
  // A random offset, so that processes do not run in step.
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
    // While the database is unavailable, others report it.
    if (!isDatabaseUnavailable(error)) logger().error({ error }, "mails not sent");
  }
}
