import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseUnavailable } from "@/server/db/client";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { pruneActivity } from "./prune";

/** What its statements are marked with. */
const work = { name: "activity-retention" };
const intervalMs = 3_600_000;
/** A batch that is under way when the process is told to end may come to its end; else the database undoes it. */
const stopWaitMs = 5000;

interface Worker {
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  isStopped: boolean;
}

const state = perProcess("activity retention", (): { worker?: Worker } => ({}));

/** Deletes activity that is not kept any more from now on, every hour. */
export function startActivityRetention(): void {
  if (state.worker && !state.worker.isStopped) return;
  const worker: Worker = { isStopped: false };
  state.worker = worker;
  // Soon at first: processes may never live for an hour.
  schedule(worker, intervalMs / 60);
}

/** Begins no further batch, and waits a few seconds for the one under way. */
export async function stopActivityRetention(): Promise<void> {
  const { worker } = state;
  if (!worker) return;
  worker.isStopped = true;
  clearTimeout(worker.timer);
  await Promise.race([worker.running, delay(stopWaitMs, undefined, { ref: false })]);
}

/** For how long a scheduler's call goes on. */
const callBudgetMs = 20_000;

/** Deletes what is not kept any more, within a limited time, and answers how many entries went. For callers without a worker. */
export function pruneActivityWithinBudget(): Promise<number> {
  const until = Date.now() + callBudgetMs;
  return runInOperation(work, () => pruneActivity(() => Date.now() > until));
}

function schedule(worker: Worker, afterMs: number): void {
  // Not in step with other processes.
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
    // While the database is away there is nothing to tell that others do not tell.
    if (!isDatabaseUnavailable(error)) logger().error({ error }, "old activity not deleted");
  }
  if (!worker.isStopped) schedule(worker, intervalMs);
}
