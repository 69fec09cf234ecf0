import { z } from "zod";

export const metricRanges = ["1h", "6h", "24h", "7d", "30d"] as const;
export type MetricRange = (typeof metricRanges)[number];

const instance = z
  .string()
  .regex(/^[\w.:-]+$/, "Not an instance")
  .max(100);

export const viewSystemMetricsInput = z.strictObject({
  range: z.enum(metricRanges),
  /** One of the instances; all together where it is left out. */
  instance: instance.optional(),
});
export type ViewSystemMetricsInput = z.infer<typeof viewSystemMetricsInput>;

/** Null where nothing is known. */
const known = z.number().nullable();

const figures = z.strictObject({
  /** In parts of one processor; of several instances, all of them together. */
  cpu: known,
  rssBytes: known,
  heapBytes: known,
  loopMedianMs: known,
  loopTailMs: known,
  callsPerSecond: known,
  /** Part of the calls that ended with an error of ours. */
  errorRatio: known,
  latencyP50Ms: known,
  latencyP95Ms: known,
  latencyP99Ms: known,
  poolSize: known,
  poolInUse: known,
  poolWaiting: known,
  redisMs: known,
  redisErrors: known,
  /** Part of the looks into the cache that found something. */
  cacheHitRatio: known,
});
export type Figures = z.infer<typeof figures>;

const point = figures.extend({ at: z.number().int() });

const instanceState = z.strictObject({
  instance: z.string(),
  /** False for one that has not told anything for a while. */
  isLive: z.boolean(),
  lastSeenAt: z.iso.datetime(),
});
export type InstanceState = z.infer<typeof instanceState>;

export const systemMetricsView = z.strictObject({
  at: z.iso.datetime(),
  /** Seconds between the points. */
  stepSeconds: z.number().int().positive(),
  /** Of the last minutes; null where nobody told anything in them. */
  current: figures.nullable(),
  /** The live ones first; at most 50. */
  instances: z.array(instanceState).max(50),
  /** Evenly spaced from the beginning of the range to its end; without figures where nothing was stored. */
  points: z.array(point).max(200),
});
export type SystemMetricsView = z.infer<typeof systemMetricsView>;
