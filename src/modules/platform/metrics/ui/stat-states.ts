import type { Unit } from "@/components/charts/units";
import type { Translator } from "@/i18n/translations";
import type { Stats } from "../system-metrics.schema";

export interface StatState {
  name:
    | "calls"
    | "errors"
    | "latency"
    | "cpu"
    | "memory"
    | "eventLoop"
    | "connections"
    | "redis"
    | "cacheHits";
  value: number | null;
  unit: Unit;
  /** What to compare the value with. */
  note?: string;
  /** True if it needs attention. */
  isHigh: boolean;
}

const above = (value: number | null, limit: number) => value !== null && value > limit;

/** The current metrics; limits are those of deploy/prometheus/alerts.yml, where there is an alert. */
export function statsOf(current: Stats, t: Translator<"systemMetrics">): StatState[] {
  const { poolInUse, poolSize, poolWaiting, redisErrors } = current;
  return [
    { name: "calls", value: current.callsPerSecond, unit: "perSecond", isHigh: false },
    {
      name: "errors",
      value: current.errorRatio,
      unit: "ratio",
      note: t("notes.ofCalls"),
      isHigh: above(current.errorRatio, 0.01),
    },
    {
      name: "latency",
      value: current.latencyP99Ms,
      unit: "milliseconds",
      note: t("notes.percentile99"),
      isHigh: above(current.latencyP99Ms, 1000),
    },
    { name: "cpu", value: current.cpu, unit: "ratio", note: t("notes.ofOneCore"), isHigh: false },
    { name: "memory", value: current.rssBytes, unit: "bytes", isHigh: false },
    {
      name: "eventLoop",
      value: current.loopTailMs,
      unit: "milliseconds",
      note: t("notes.percentile99"),
      isHigh: above(current.loopTailMs, 200),
    },
    {
      name: "connections",
      value: poolInUse,
      unit: "count",
      note: t("notes.connections", { size: String(poolSize ?? 0), waiting: String(poolWaiting ?? 0) }),
      isHigh: above(poolWaiting, 0),
    },
    {
      name: "redis",
      value: current.redisMs,
      unit: "milliseconds",
      note: redisErrors ? t("notes.failed", { failed: String(redisErrors) }) : t("notes.onAverage"),
      isHigh: above(redisErrors, 0),
    },
    {
      name: "cacheHits",
      value: current.cacheHitRatio,
      unit: "ratio",
      note: t("notes.ofCacheReads"),
      isHigh: false,
    },
  ];
}
