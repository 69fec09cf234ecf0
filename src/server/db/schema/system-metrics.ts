import { bigint, datetime, double, int, mysqlTable, primaryKey, smallint } from "drizzle-orm/mysql-core";
import { opaque } from "../columns";

const count = () => int({ unsigned: true }).notNull();
const big = () => bigint({ mode: "number", unsigned: true }).notNull();

/**
 * Metrics of each instance, by period. Global: read through `withoutTenantScope` only. Every metric is a sum or a
 * maximum, so that periods and instances can be combined without loss.
 */
export const systemMetrics = mysqlTable(
  "system_metrics",
  {
    /** Length of the period in seconds. */
    resolution: smallint({ unsigned: true }).notNull(),
    /** Its start, in UTC. */
    at: datetime({ mode: "date" }).notNull(),
    instance: opaque(100).notNull(),
    /** The number of samples in it. */
    samples: count(),
    /** How much of the period they cover. */
    coveredMs: count(),
    cpuMs: count(),
    rssPeakBytes: big(),
    heapPeakBytes: big(),
    /** Event loop delay: the sum of the samples' medians, and the maximum of their 99th percentiles. */
    loopMedianMs: double().notNull(),
    loopTailPeakMs: double().notNull(),
    /** Calls by duration; `src/server/observability/metrics.ts` has the bounds. */
    callsTo5ms: count(),
    callsTo10ms: count(),
    callsTo25ms: count(),
    callsTo50ms: count(),
    callsTo100ms: count(),
    callsTo250ms: count(),
    callsTo500ms: count(),
    callsTo1s: count(),
    callsTo2500ms: count(),
    callsTo5s: count(),
    callsTo10s: count(),
    callsSlower: count(),
    /** The calls that failed with a server error. */
    errors: count(),
    /** The maximum pool size, and the peak of connections in use and of waiting requests. */
    poolSize: count(),
    poolInUsePeak: count(),
    poolWaitingPeak: count(),
    redisRequests: count(),
    redisErrors: count(),
    redisMs: double().notNull(),
    cacheHits: count(),
    cacheMisses: count(),
  },
  (t) => [primaryKey({ columns: [t.resolution, t.at, t.instance] })],
);
