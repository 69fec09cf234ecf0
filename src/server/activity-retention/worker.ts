import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseUnavailable } from "@/server/db/client";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { pruneActivity } from "./prune";

/** The name that its statements are tagged with. */
const work = { name: "activity-retention" };
const intervalMs = 3_600_000;
/** How long a batch may take to finish during shutdown; after that, the database rolls it back. */
const stopWaitMs = 5000;

interface Worker {
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  isStopped: boolean;
}

const state = perProcess("activity retention", (): { worker?: Worker } => ({}));

/** Starts deleting expired activity, every hour. */
export function startActivityRetention(): void {
  if (state.worker && !state.worker.isStopped) return;
  const worker: Worker = { isStopped: false };
  state.worker = worker;
  // The first run is soon: a process may not live for an hour.
  schedule(worker, intervalMs / 60);
}

/** Starts no further batch and waits a few seconds for the one in progress. */
export async function stopActivityRetention(): Promise<void> {
  const { worker } = state;
  if (!worker) return;
  worker.isStopped = true;
  clearTimeout(worker.timer);
  await Promise.race([worker.running, delay(stopWaitMs, undefined, { ref: false })]);
}

/** How long a call by a scheduler may take. */
const callBudgetMs = 20_000;

/**
 * Deletes expired activity within a limited time and returns the number of deleted entries. For deployments without a
 * worker.
 */
export function pruneActivityWithinBudget(): Promise<number> {
  const until = Date.now() + callBudgetMs;
  return runInOperation(work, () => pruneActivity(() => Date.now() > until));
}

function schedule(worker: Worker, afterMs: number): void {
  // A random offset, so that processes do not run in step.
  worker.timer = setTimeout(
    () => {
      worker.running = run(worker);
    },
    afterMs * (0.75 + Math.random() / 2),
  ).unref();
}

async function run(worker: Worker): Promise<void> {
  try {
    const deleted = await runInOperation(work, () => pruneActivity(() => worker.isStopped));
    if (deleted > 0) logger().info({ deleted }, "old activity deleted");
  } catch (error) {
    // While the database is unavailable, others report it.
    if (!isDatabaseUnavailable(error)) logger().error({ error }, "could not delete old activity");
  }
  if (!worker.isStopped) schedule(worker, intervalMs);
}
