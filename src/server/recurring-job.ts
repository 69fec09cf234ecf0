import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseUnavailable } from "@/server/db/client";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";

interface Definition {
  /** The tag of the job's statements. */
  name: string;
  /** The log message if a run fails. */
  failure: string;
  /** The time between two runs, or from the start to the first. */
  waitMs: (runs: number) => number;
  /** One run; ends early once `isOver`. */
  run: (isOver: () => boolean) => Promise<unknown>;
}

interface Worker {
  runs: number;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  /** Someone kicked: what they wrote may have come too late for the run in progress. */
  isKicked: boolean;
  isStopped: boolean;
}

/** A run in progress when the process is asked to stop may finish; otherwise it is rolled back, or repeated by another process. */
const stopWaitMs = 5000;

/** How long a call by a scheduler may take: it is called again in a minute. */
const callBudgetMs = 20_000;

/** Becomes true when a scheduler's call has used up its time, for a job run where no process lives long enough. */
export function callBudget(): () => boolean {
  const until = Date.now() + callBudgetMs;
  return () => Date.now() > until;
}

/** Roughly this long, so that processes do not run in step. */
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
      // During a database outage, others report it.
      if (!isDatabaseUnavailable(error)) logger().error({ error }, failure);
    }
  }

  return {
    /** Starts the job; calling the returned function requests a run at once. Undefined if it has already started. */
    start(): (() => void) | undefined {
      if (current && !current.isStopped) return undefined;
      const worker: Worker = { runs: 0, isKicked: false, isStopped: false };
      current = worker;
      schedule(worker);
      // The kick comes from a request: the run is not part of that request, and outlives it.
      const outside = AsyncLocalStorage.snapshot();
      return () => outside(() => begin(worker));
    },
    /** Starts no further run, and waits a few seconds for the one in progress. */
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
