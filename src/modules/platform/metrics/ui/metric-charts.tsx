import { TimeChart } from "@/components/charts/time-chart";
import type { Unit } from "@/components/charts/units";
import { useTranslations } from "@/i18n/translations";
import type { Stats, SystemMetricsView } from "../system-metrics.schema";
import type { StatState } from "./stat-states";

interface Chart {
  name: StatState["name"];
  unit: Unit;
  kind?: "line" | "area";
  series: readonly Exclude<keyof Stats, "redisErrors">[];
}

const charts: readonly Chart[] = [
  { name: "calls", unit: "perSecond", kind: "area", series: ["callsPerSecond"] },
  { name: "errors", unit: "ratio", series: ["errorRatio"] },
  { name: "latency", unit: "milliseconds", series: ["latencyP50Ms", "latencyP95Ms", "latencyP99Ms"] },
  { name: "cpu", unit: "ratio", kind: "area", series: ["cpu"] },
  { name: "memory", unit: "bytes", series: ["rssBytes", "heapBytes"] },
  { name: "eventLoop", unit: "milliseconds", series: ["loopMedianMs", "loopTailMs"] },
  { name: "connections", unit: "count", series: ["poolInUse", "poolWaiting", "poolSize"] },
  { name: "redis", unit: "milliseconds", series: ["redisMs"] },
  { name: "cacheHits", unit: "ratio", series: ["cacheHitRatio"] },
];

/** All sampled metrics over the range. */
export function MetricCharts({ view: { points, stepSeconds } }: { view: SystemMetricsView }) {
  const t = useTranslations("metricCharts");
  const times = points.map(({ at }) => at);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {charts.map(({ name, series, kind = "line", unit }) => (
        <TimeChart
          key={name}
          title={t(`charts.${name}.title`)}
          caption={t(`charts.${name}.caption`)}
          unit={unit}
          kind={kind}
          times={times}
          step={stepSeconds >= 3600 ? "hour" : "minute"}
          series={series.map((stat) => ({
            label: t(`series.${stat}`),
            values: points.map((point) => point[stat]),
          }))}
        />
      ))}
    </div>
  );
}
