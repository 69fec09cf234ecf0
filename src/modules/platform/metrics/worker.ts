import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { systemMetrics } from "@/server/db/schema";
import { instanceId } from "@/server/observability/instance";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";
import { recurringJob } from "@/server/recurring-job";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { maintainSystemMetrics, resolutions, startOfPeriod } from "./roll-up";
import { takeSample } from "./sample";
import { joined } from "./stats";

const { seconds } = resolutions.sample;
/** How often periods are rolled up, by one process for all. Shorter than a minute, so that no minute is missed. */
const maintenanceSeconds = 55;

const periodMs = seconds * 1000;

const worker = perProcess("system metrics worker", () => ({
  lastSampleAt: null as Date | null,
  job: recurringJob({
    name: "metrics-worker",
    failure: "system metrics not stored",
    // When the period ends, plus a random delay, so that processes do not all come at once.
    waitMs: () => periodMs - (Date.now() % periodMs) + Math.random() * 1000,
    run: recordSystemMetrics,
  }),
}));

/** Stores from now on how the process is doing, every 15 seconds, and keeps the table small. */
export const startMetricsWorker = (): void => void worker.job.start();

/** Takes no further sample, and waits for writes in progress. */
export const stopMetricsWorker = worker.job.stop;

/** True from the start of the worker until it is stopped. */
export const isMetricsWorkerRunning = worker.job.isRunning;

/** When this process stored its last sample; null before the first. */
export const lastSampleAt = (): Date | null => worker.lastSampleAt;

/**
 * Stores a sample, and lets one process at a time roll up samples. Never throws: monitoring must not affect requests.
 * Returns whether the sample was stored.
 */
export async function recordSystemMetrics(): Promise<boolean> {
  try {
    // The sample covers the period that has just ended, according to the timer.
    const at = startOfPeriod(Date.now() - seconds * 1000, seconds);
    const sample = takeSample(seconds, at);
    await withoutTenantScope("store system metrics", (db) =>
      db.insert(systemMetrics).values(sample.row).onDuplicateKeyUpdate({ set: joined }),
    );
    sample.taken();
    worker.lastSampleAt = new Date();
    if (await isMyTurn()) await maintainSystemMetrics();
    return true;
  } catch (error) {
    logger().warn({ error }, "system metrics not stored");
    return false;
  }
}

/** The lease is never released: it also sets the pace, and expires by itself if its holder dies. */
async function isMyTurn(): Promise<boolean> {
  const taken = await redis().set(keys.systemMetricsLease, instanceId(), {
    nx: true,
    ex: maintenanceSeconds,
  });
  return taken !== null;
}
