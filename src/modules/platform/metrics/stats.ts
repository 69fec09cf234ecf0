import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { systemMetrics as t } from "@/server/db/schema";

const added = (column: MySqlColumn): SQL<number> => sql`sum(${column})`.mapWith(Number);
const highest = (column: MySqlColumn): SQL<number> => sql`max(${column})`.mapWith(Number);

/** Aggregates rows of an instance, for a select that groups by instance and period. */
export const stats = {
  samples: added(t.samples),
  coveredMs: added(t.coveredMs),
  cpuMs: added(t.cpuMs),
  rssPeakBytes: highest(t.rssPeakBytes),
  heapPeakBytes: highest(t.heapPeakBytes),
  loopMedianMs: added(t.loopMedianMs),
  loopTailPeakMs: highest(t.loopTailPeakMs),
  callsTo5ms: added(t.callsTo5ms),
  callsTo10ms: added(t.callsTo10ms),
  callsTo25ms: added(t.callsTo25ms),
  callsTo50ms: added(t.callsTo50ms),
  callsTo100ms: added(t.callsTo100ms),
  callsTo250ms: added(t.callsTo250ms),
  callsTo500ms: added(t.callsTo500ms),
  callsTo1s: added(t.callsTo1s),
  callsTo2500ms: added(t.callsTo2500ms),
  callsTo5s: added(t.callsTo5s),
  callsTo10s: added(t.callsTo10s),
  callsSlower: added(t.callsSlower),
  errors: added(t.errors),
  poolSize: highest(t.poolSize),
  poolInUsePeak: highest(t.poolInUsePeak),
  poolWaitingPeak: highest(t.poolWaitingPeak),
  redisRequests: added(t.redisRequests),
  redisErrors: added(t.redisErrors),
  redisMs: added(t.redisMs),
  cacheHits: added(t.cacheHits),
  cacheMisses: added(t.cacheMisses),
};

/** The period of the given seconds that a row falls into, as Unix seconds. */
export function periodOf(seconds: number): SQL<number> {
  const length = sql.raw(String(Math.trunc(seconds)));
  return sql`floor(unix_timestamp(${t.at}) / ${length}) * ${length}`.mapWith(Number);
}

const { resolution, at, instance, ...columns } = getTableColumns(t);
const isPeak: ReadonlySet<string> = new Set([
  "rssPeakBytes",
  "heapPeakBytes",
  "loopTailPeakMs",
  "poolSize",
  "poolInUsePeak",
  "poolWaitingPeak",
] satisfies (keyof typeof stats)[]);

const incoming = (column: MySqlColumn) => sql`values(${column})`;

/** For an upsert: replaces the row with the given values. */
export const replaced = Object.fromEntries(
  Object.entries(columns).map(([name, column]) => [name, incoming(column)]),
);

/** For an upsert: adds the given values to the row. */
export const joined = Object.fromEntries(
  Object.entries(columns).map(([name, column]) => [
    name,
    isPeak.has(name) ? sql`greatest(${column}, ${incoming(column)})` : sql`${column} + ${incoming(column)}`,
  ]),
);
