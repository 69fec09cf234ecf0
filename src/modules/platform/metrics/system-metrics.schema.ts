import { z } from "zod";
import { textsOf } from "@/i18n/texts";

const t = textsOf("identifierChecks");

export const metricRanges = ["1h", "6h", "24h", "7d", "30d"] as const;
export type MetricRange = (typeof metricRanges)[number];

const instance = z
  .string()
  .regex(/^[\w.:-]+$/, { error: () => t("instance") })
  .max(100);

export const viewSystemMetricsInput = z.strictObject({
  range: z.enum(metricRanges),
  /** One instance; absent for all together. */
  instance: instance.optional(),
});
export type ViewSystemMetricsInput = z.infer<typeof viewSystemMetricsInput>;

const unknown = "Null if unknown.";
const known = z.number().nullable().describe(unknown);

const stats = z.strictObject({
  cpu: known.describe(`As a share of one CPU core; the sum if there are several instances. ${unknown}`),
  rssBytes: known,
  heapBytes: known,
  loopMedianMs: known,
  loopTailMs: known,
  callsPerSecond: known,
  errorRatio: known.describe(`The share of calls that ended with a server error. ${unknown}`),
  latencyP50Ms: known,
  latencyP95Ms: known,
  latencyP99Ms: known,
  poolSize: known,
  poolInUse: known,
  poolWaiting: known,
  redisMs: known,
  redisErrors: known,
  cacheHitRatio: known.describe(`The share of cache reads that were hits. ${unknown}`),
});
export type Stats = z.infer<typeof stats>;

const point = stats.extend({ at: z.number().int() });

const instanceState = z.strictObject({
  instance: z.string(),
  /** False for one that has not reported for a while. */
  isLive: z.boolean(),
  lastSeenAt: z.iso.datetime(),
});
export type InstanceState = z.infer<typeof instanceState>;

export const systemMetricsView = z.strictObject({
  at: z.iso.datetime(),
  /** Seconds between the points. */
  stepSeconds: z.number().int().positive(),
  current: stats.nullable().describe("For the last minutes; null if no instance reported in them."),
  instances: z.array(instanceState).max(50).describe("The live ones first; at most 50."),
  points: z
    .array(point)
    .max(200)
    .describe("At most 200, evenly spaced from the beginning of the range to its end."),
});
export type SystemMetricsView = z.infer<typeof systemMetricsView>;
