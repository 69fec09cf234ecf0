import type { Unit } from "@/components/charts/units";
import type { Stats } from "../system-metrics.schema";

export interface StatState {
  label: string;
  value: number | null;
  unit: Unit;
  /** What to compare the value with. */
  note?: string;
  /** True if it needs attention. */
  isHigh: boolean;
}

const above = (value: number | null, limit: number) => value !== null && value > limit;

/** The current metrics; limits are those of deploy/prometheus/alerts.yml, where there is an alert. */
export function statsOf(current: Stats): StatState[] {
  const { poolInUse, poolSize, poolWaiting, redisErrors } = current;
  return [
    { label: "Calls", value: current.callsPerSecond, unit: "perSecond", isHigh: false },
    {
      label: "Errors",
      value: current.errorRatio,
      unit: "ratio",
      note: "of the calls",
      isHigh: above(current.errorRatio, 0.01),
    },
    {
      label: "Latency",
      value: current.latencyP99Ms,
      unit: "milliseconds",
      note: "99th percentile",
      isHigh: above(current.latencyP99Ms, 1000),
    },
    { label: "CPU", value: current.cpu, unit: "ratio", note: "of one core", isHigh: false },
    { label: "Memory", value: current.rssBytes, unit: "bytes", isHigh: false },
    {
      label: "Event loop delay",
      value: current.loopTailMs,
      unit: "milliseconds",
      note: "99th percentile",
      isHigh: above(current.loopTailMs, 200),
    },
    {
      label: "Database connections",
      value: poolInUse,
      unit: "count",
      note: `of ${poolSize ?? 0} in use, ${poolWaiting ?? 0} waiting`,
      isHigh: above(poolWaiting, 0),
    },
    {
      label: "Redis",
      value: current.redisMs,
      unit: "milliseconds",
      note: redisErrors ? `${redisErrors} failed` : "on average",
      isHigh: above(redisErrors, 0),
    },
    {
      label: "Cache hits",
      value: current.cacheHitRatio,
      unit: "ratio",
      note: "of cache reads",
      isHigh: false,
    },
  ];
}
