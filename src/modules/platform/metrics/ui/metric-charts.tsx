import { TimeChart } from "@/components/charts/time-chart";
import type { Unit } from "@/components/charts/units";
import type { Stats, SystemMetricsView } from "../system-metrics.schema";

interface Chart {
  title: string;
  caption: string;
  unit: Unit;
  kind?: "line" | "area";
  series: readonly (readonly [label: string, stat: keyof Stats])[];
}

const charts: readonly Chart[] = [
  {
    title: "Calls",
    caption: "API calls and file downloads per second.",
    unit: "perSecond",
    kind: "area",
    series: [["Calls", "callsPerSecond"]],
  },
  {
    title: "Errors",
    caption: "Share of calls that failed with a server error.",
    unit: "ratio",
    series: [["Errors", "errorRatio"]],
  },
  {
    title: "Latency",
    caption: "Duration of calls: median, 95th and 99th percentiles.",
    unit: "milliseconds",
    series: [
      ["Median", "latencyP50Ms"],
      ["95th percentile", "latencyP95Ms"],
      ["99th percentile", "latencyP99Ms"],
    ],
  },
  {
    title: "CPU",
    caption: "CPU time, as a share of one core.",
    unit: "ratio",
    kind: "area",
    series: [["CPU", "cpu"]],
  },
  {
    title: "Memory",
    caption: "Peak memory usage.",
    unit: "bytes",
    series: [
      ["Resident", "rssBytes"],
      ["Heap", "heapBytes"],
    ],
  },
  {
    title: "Event loop delay",
    caption: "How late the event loop ran scheduled work.",
    unit: "milliseconds",
    series: [
      ["Median", "loopMedianMs"],
      ["99th percentile", "loopTailMs"],
    ],
  },
  {
    title: "Database connections",
    caption: "Peak connections in use and waiting.",
    unit: "count",
    series: [
      ["In use", "poolInUse"],
      ["Waiting", "poolWaiting"],
      ["Pool size", "poolSize"],
    ],
  },
  {
    title: "Redis latency",
    caption: "Average duration of Redis requests.",
    unit: "milliseconds",
    series: [["Latency", "redisMs"]],
  },
  {
    title: "Cache hits",
    caption: "Share of cache reads that were hits.",
    unit: "ratio",
    series: [["Hits", "cacheHitRatio"]],
  },
];

/** All sampled metrics over the range. */
export function MetricCharts({ view: { points, stepSeconds } }: { view: SystemMetricsView }) {
  const times = points.map(({ at }) => at);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {charts.map(({ series, kind = "line", ...chart }) => (
        <TimeChart
          key={chart.title}
          {...chart}
          kind={kind}
          times={times}
          step={stepSeconds >= 3600 ? "hour" : "minute"}
          series={series.map(([label, stat]) => ({
            label,
            values: points.map((point) => point[stat]),
          }))}
        />
      ))}
    </div>
  );
}
