import { bigint, datetime, double, int, mysqlTable, primaryKey, smallint } from "drizzle-orm/mysql-core";
import { opaque } from "../columns";

const count = () => int({ unsigned: true }).notNull();
const big = () => bigint({ mode: "number", unsigned: true }).notNull();

/**
 * How each instance was doing, in periods. Global: read through `withoutTenantScope` only. Every figure is a sum or a
 * peak, so that periods and instances can be put together without loss.
 */
export const systemMetrics = mysqlTable(
  "system_metrics",
  {
    /** Length of the period in seconds. */
    resolution: smallint({ unsigned: true }).notNull(),
    /** Its beginning, in UTC. */
    at: datetime({ mode: "date" }).notNull(),
    instance: opaque(100).notNull(),
    /** Samples of which it was made. */
    samples: count(),
    /** How much of the period they cover. */
    coveredMs: count(),
    cpuMs: count(),
    rssPeakBytes: big(),
    heapPeakBytes: big(),
    /** Delay of the event loop: the medians of the samples added up, and the worst of their 99th percentiles. */
    loopMedianMs: double().notNull(),
    loopTailPeakMs: double().notNull(),
    /** Calls by how long they took; `src/server/observability/metrics.ts` has the bounds. */
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
    /** Those of the calls that ended with an error of ours. */
    errors: count(),
    /** Connections that there may be, and the most that were in use, and waited for, at a time. */
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
