import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { systemMetrics } from "@/server/db/schema";
import { instanceId } from "@/server/observability/instance";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { joined } from "./figures";
import { maintainSystemMetrics, resolutions, startOfPeriod } from "./roll-up";
import { takeSample } from "./sample";

const { seconds } = resolutions.sample;
/** How often longer periods are made, by one process for all. Shorter than a minute, not to miss every second one. */
const maintenanceSeconds = 55;

interface Worker {
  timer?: NodeJS.Timeout;
  running?: Promise<unknown>;
  isStopped: boolean;
}

interface State {
  worker?: Worker;
  lastSampleAt?: Date;
}

const state = perProcess("system metrics worker", (): State => ({}));

/** Stores from now on how the process is runInOperation, every 15 seconds, and keeps the table small. */
export function startMetricsWorker(): void {
  if (state.worker && !state.worker.isStopped) return;
  const worker: Worker = { isStopped: false };
  state.worker = worker;
  schedule(worker);
}

/** Takes no further sample, and waits for what is being written. */
export async function stopMetricsWorker(): Promise<void> {
  const { worker } = state;
  if (!worker) return;
  worker.isStopped = true;
  clearTimeout(worker.timer);
  await worker.running;
}

/** True from the start of the worker until it is stopped. */
export const isMetricsWorkerRunning = () => state.worker?.isStopped === false;

/** When this process has stored its last sample; null before the first. */
export const lastSampleAt = (): Date | null => state.lastSampleAt ?? null;

/**
 * Stores what has happened since the sample before, and lets one process at a time put samples together. Never throws:
 * who is served must not suffer from being watched. Answers whether the sample was stored.
 */
export async function recordSystemMetrics(): Promise<boolean> {
  try {
    // Of the period that has just ended, by which the timer goes.
    const at = startOfPeriod(Date.now() - seconds * 1000, seconds);
    const sample = takeSample(seconds, at);
    await withoutTenantScope("store system metrics", (db) =>
      db.insert(systemMetrics).values(sample.row).onDuplicateKeyUpdate({ set: joined }),
    );
    sample.taken();
    state.lastSampleAt = new Date();
    if (await isMyTurn()) await maintainSystemMetrics();
    return true;
  } catch (error) {
    logger().warn({ error }, "system metrics not stored");
    return false;
  }
}

/** The lease is never given back: it also sets the pace, and runs out by itself where its holder dies. */
async function isMyTurn(): Promise<boolean> {
  const taken = await redis().set(keys.systemMetricsLease, instanceId(), {
    nx: true,
    ex: maintenanceSeconds,
  });
  return taken !== null;
}

function schedule(worker: Worker): void {
  if (worker.isStopped) return;
  const periodMs = seconds * 1000;
  // When the period ends, and a little later, in which not all processes come at once.
  const waitMs = periodMs - (Date.now() % periodMs) + Math.random() * 1000;
  worker.timer = setTimeout(() => {
    worker.running = runInOperation({ name: "metrics-worker" }, recordSystemMetrics).finally(() =>
      schedule(worker),
    );
  }, waitMs).unref();
}
