import { TimeChart } from "@/components/charts/time-chart";
import type { Unit } from "@/components/charts/units";
import type { Figures, SystemMetricsView } from "../system-metrics.schema";

interface Chart {
  title: string;
  caption: string;
  unit: Unit;
  kind?: "line" | "area";
  series: readonly (readonly [label: string, figure: keyof Figures])[];
}

const charts: readonly Chart[] = [
  {
    title: "Calls",
    caption: "Calls of procedures and files a second.",
    unit: "perSecond",
    kind: "area",
    series: [["Calls", "callsPerSecond"]],
  },
  {
    title: "Errors",
    caption: "Part of the calls that ended with an error of the server.",
    unit: "ratio",
    series: [["Errors", "errorRatio"]],
  },
  {
    title: "Latency",
    caption: "How long calls took: half, 95 and 99 of 100 were quicker.",
    unit: "milliseconds",
    series: [
      ["Median", "latencyP50Ms"],
      ["95th percentile", "latencyP95Ms"],
      ["99th percentile", "latencyP99Ms"],
    ],
  },
  {
    title: "Processor",
    caption: "Time on the processor, in parts of one core.",
    unit: "ratio",
    kind: "area",
    series: [["Processor", "cpu"]],
  },
  {
    title: "Memory",
    caption: "The most memory that was in use.",
    unit: "bytes",
    series: [
      ["Resident", "rssBytes"],
      ["Heap", "heapBytes"],
    ],
  },
  {
    title: "Event loop delay",
    caption: "How late the event loop came to what was due.",
    unit: "milliseconds",
    series: [
      ["Median", "loopMedianMs"],
      ["99th percentile", "loopTailMs"],
    ],
  },
  {
    title: "Database connections",
    caption: "The most connections that were in use and waited for at a time.",
    unit: "count",
    series: [
      ["In use", "poolInUse"],
      ["Waiting", "poolWaiting"],
      ["Size of the pool", "poolSize"],
    ],
  },
  {
    title: "Redis latency",
    caption: "How long requests to Redis took on average.",
    unit: "milliseconds",
    series: [["Latency", "redisMs"]],
  },
  {
    title: "Cache hits",
    caption: "Part of the looks into the cache that found something.",
    unit: "ratio",
    series: [["Hits", "cacheHitRatio"]],
  },
];

/** Everything that is sampled, over the range. */
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
          series={series.map(([label, figure]) => ({
            label,
            values: points.map((point) => point[figure]),
          }))}
        />
      ))}
    </div>
  );
}
