import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseUnavailable } from "@/server/db/client";
import { elapsedMs, now } from "@/server/elapsed";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";

interface Definition {
  /** What statements of the job are marked with. */
  name: string;
  /** What the log says where a run fails. */
  failure: string;
  /** How long from one run to the next, or from the start to the first, which is none yet. */
  waitMs: (runs: number) => number;
  /** One run; it ends early once `isOver`. */
  run: (isOver: () => boolean) => Promise<unknown>;
}

interface Worker {
  runs: number;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  /** Somebody kicked: what they wrote may have come too late for the run under way. */
  isKicked: boolean;
  isStopped: boolean;
}

/** A run in progress when the process is asked to stop may finish; otherwise it is rolled back, or repeated by another process. */
const stopWaitMs = 5000;

/** How long a call by a scheduler may take: it is called again in a minute. */
const callBudgetMs = 20_000;

/** Becomes true when a scheduler's call has taken as long as it may, for what does a job where no process lives on. */
export function callBudget(): () => boolean {
  const begunAt = now();
  return () => elapsedMs(begunAt) > callBudgetMs;
}

/** About so long, so that processes do not keep step. */
export const about = (ms: number): number => ms * (0.75 + Math.random() / 2);

/** A job that a process repeats in the background, one run at a time. */
export function recurringJob({ name, failure, waitMs, run }: Definition) {
  let current: Worker | undefined;

  function schedule(worker: Worker): void {
    clearTimeout(worker.timer);
    worker.timer = setTimeout(() => begin(worker), waitMs(worker.runs)).unref();
  }

  function begin(worker: Worker): void {
    if (worker.isStopped) return;
    worker.isKicked = true;
    worker.running ??= runs(worker).finally(() => {
      worker.running = undefined;
      if (worker.isKicked) begin(worker);
      else if (!worker.isStopped) schedule(worker);
    });
  }

  async function runs(worker: Worker): Promise<void> {
    clearTimeout(worker.timer);
    try {
      while (worker.isKicked && !worker.isStopped) {
        worker.isKicked = false;
        worker.runs += 1;
        await runInOperation({ name }, () => run(() => worker.isStopped));
      }
    } catch (error) {
      worker.isKicked = false;
      // While the database is unavailable, others report it.
      if (!isDatabaseUnavailable(error)) logger().error({ error }, failure);
    }
  }

  return {
    /** Begins; calling the returned function asks for a run at once. Undefined if it has begun already. */
    start(): (() => void) | undefined {
      if (current && !current.isStopped) return undefined;
      const worker: Worker = { runs: 0, isKicked: false, isStopped: false };
      current = worker;
      schedule(worker);
      // The one who kicks is a request: what is done then is not part of it, and outlives it.
      const outside = AsyncLocalStorage.snapshot();
      return () => outside(() => begin(worker));
    },
    /** Begins no further run, and waits a few seconds for the one under way. */
    async stop(): Promise<void> {
      if (!current) return;
      current.isStopped = true;
      clearTimeout(current.timer);
      await Promise.race([current.running, delay(stopWaitMs, undefined, { ref: false })]);
    },
    /** True from the start until it is stopped. */
    isRunning: (): boolean => current?.isStopped === false,
  };
}
