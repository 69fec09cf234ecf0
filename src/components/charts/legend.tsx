import { cn } from "@/lib/cn";
import type { ChartKind } from "./scale";

const classes = ["text-chart-1", "text-chart-2", "text-chart-3", "text-chart-4", "text-chart-5"] as const;

/** Color is never the only difference: each series has its own stroke. */
const dashes = [undefined, "6 4", "2 3", "10 3 2 3", "14 4"] as const;

/** The class that makes `currentColor` the color of a series. Colors repeat after five. */
export const seriesClass = (index: number) => classes[index % classes.length];

export const seriesDash = (index: number) => dashes[index % dashes.length];

export const seriesColor = (index: number) => `var(--color-chart-${(index % classes.length) + 1})`;

/** The mark of a series in the chart, next to its name. */
export function SeriesMark({ index, kind }: { index: number; kind: ChartKind }) {
  return (
    <svg aria-hidden="true" width="24" height="8" className={cn("shrink-0", seriesClass(index))}>
      {kind === "bar" ? (
        <rect x="8" width="8" height="8" className="fill-current" />
      ) : (
        <line
          x2="24"
          y1="4"
          y2="4"
          className="stroke-current"
          strokeWidth={2}
          strokeDasharray={seriesDash(index)}
        />
      )}
    </svg>
  );
}

/** The legend. Screen readers hear the names with the values. */
export function Legend({ labels, kind }: { labels: string[]; kind: ChartKind }) {
  return (
    <ul aria-hidden className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-subtle text-xs">
      {labels.map((label, index) => (
        <li key={label} className="flex items-center gap-2">
          <SeriesMark index={index} kind={kind} />
          {label}
        </li>
      ))}
    </ul>
  );
}
