import { latencyBoundsMs } from "@/server/observability/metrics";
import type { stats } from "./stats";
import type { Stats } from "./system-metrics.schema";

/** Sums and maxima of an instance, as the database has them. */
type StoredStats = Record<keyof typeof stats, number>;

const bucketsOf = (row: StoredStats): number[] => [
  row.callsTo5ms,
  row.callsTo10ms,
  row.callsTo25ms,
  row.callsTo50ms,
  row.callsTo100ms,
  row.callsTo250ms,
  row.callsTo500ms,
  row.callsTo1s,
  row.callsTo2500ms,
  row.callsTo5s,
  row.callsTo10s,
  row.callsSlower,
];

const nothingKnown: Stats = {
  cpu: null,
  rssBytes: null,
  heapBytes: null,
  loopMedianMs: null,
  loopTailMs: null,
  callsPerSecond: null,
  errorRatio: null,
  latencyP50Ms: null,
  latencyP95Ms: null,
  latencyP99Ms: null,
  poolSize: null,
  poolInUse: null,
  poolWaiting: null,
  redisMs: null,
  redisErrors: null,
  cacheHitRatio: null,
};

/**
 * Derives metrics for people from the rows of instances for the same period of `periodMs` milliseconds, one row each.
 */
export function derive(rows: readonly StoredStats[], periodMs: number): Stats {
  if (rows.length === 0) return nothingKnown;
  const sum = (of: (row: StoredStats) => number) => rows.reduce((total, row) => total + of(row), 0);
  const most = (of: (row: StoredStats) => number) => Math.max(...rows.map(of));
  // The next sample of a blocked process covers more than its period.
  const perMs = (of: (row: StoredStats) => number) =>
    sum((row) => of(row) / Math.max(row.coveredMs, periodMs));
  const buckets = rows
    .map(bucketsOf)
    .reduce((total, row) => total.map((count, index) => count + (row[index] ?? 0)));
  const callsOf = (row: StoredStats) => bucketsOf(row).reduce((total, count) => total + count, 0);
  return {
    cpu: perMs((row) => row.cpuMs),
    rssBytes: sum((row) => row.rssPeakBytes),
    heapBytes: sum((row) => row.heapPeakBytes),
    loopMedianMs: ratio(
      sum((row) => row.loopMedianMs),
      sum((row) => row.samples),
    ),
    loopTailMs: most((row) => row.loopTailPeakMs),
    callsPerSecond: perMs(callsOf) * 1000,
    errorRatio: ratio(
      sum((row) => row.errors),
      sum(callsOf),
    ),
    latencyP50Ms: percentile(buckets, 0.5),
    latencyP95Ms: percentile(buckets, 0.95),
    latencyP99Ms: percentile(buckets, 0.99),
    poolSize: sum((row) => row.poolSize),
    poolInUse: sum((row) => row.poolInUsePeak),
    poolWaiting: sum((row) => row.poolWaitingPeak),
    redisMs: ratio(
      sum((row) => row.redisMs),
      sum((row) => row.redisRequests),
    ),
    redisErrors: sum((row) => row.redisErrors),
    cacheHitRatio: ratio(
      sum((row) => row.cacheHits),
      sum((row) => row.cacheHits + row.cacheMisses),
    ),
  };
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/**
 * The quantile of call durations in milliseconds, estimated as by Prometheus' histogram_quantile: linear within a
 * bucket, and the last bound if it lies beyond. Null without calls.
 */
export function percentile(buckets: readonly number[], share: number): number | null {
  const total = buckets.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const rank = share * total;
  let before = 0;
  for (const [index, bound] of latencyBoundsMs.entries()) {
    const count = buckets[index] ?? 0;
    if (count > 0 && before + count >= rank) {
      const lower = latencyBoundsMs[index - 1] ?? 0;
      return lower + ((bound - lower) * (rank - before)) / count;
    }
    before += count;
  }
  return latencyBoundsMs.at(-1) ?? null;
}
