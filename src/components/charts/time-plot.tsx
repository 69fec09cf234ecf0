import { cn } from "@/lib/cn";
import { seriesClass, seriesDash } from "./legend";
import type { ChartKind } from "./scale";

interface TimePlotProps {
  kind: ChartKind;
  /** The horizontal positions of the moments, from 0 (left) to 1. */
  positions: number[];
  series: { label: string; values: (number | null)[] }[];
  /** The vertical position of a value, from 0 (bottom) to 1. */
  heightOf: (value: number) => number;
}

/**
 * Only the marks, in an SVG that stretches to the available space: the server need not know the width, and nothing
 * moves on hydration.
 */
export function TimePlot({ kind, positions, series, heightOf }: TimePlotProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
    >
      {kind === "bar"
        ? series
            .slice(0, 1)
            .map(({ label, values }) => (
              <path key={label} d={barsPath(positions, values, heightOf)} className="fill-chart-1" />
            ))
        : series.map(({ label, values }, index) => {
            const runs = runsOf(positions, values, heightOf);
            return (
              <g key={label} className={seriesClass(index)}>
                {kind === "area" && (
                  <path d={runs.map(areaPath).join("")} className="fill-current" fillOpacity={0.12} />
                )}
                <path
                  d={runs.map(linePath).join("")}
                  className={cn("fill-none stroke-current")}
                  strokeWidth={2}
                  strokeDasharray={seriesDash(index)}
                  strokeLinecap={seriesDash(index) ? "butt" : "round"}
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                />
              </g>
            );
          })}
    </svg>
  );
}

type Point = readonly [x: number, y: number];

/** Consecutive points without a gap, in the units of the SVG. */
function runsOf(
  positions: number[],
  values: (number | null)[],
  heightOf: (value: number) => number,
): Point[][] {
  const runs: Point[][] = [];
  let isOpen = false;
  for (const [index, position] of positions.entries()) {
    const value = values[index] ?? null;
    if (value === null) {
      isOpen = false;
      continue;
    }
    const point: Point = [short(position * 100), short(100 - heightOf(value) * 100)];
    if (isOpen) runs.at(-1)?.push(point);
    else runs.push([point]);
    isOpen = true;
  }
  return runs;
}

const short = (value: number) => Math.round(value * 100) / 100;

/** A point between two gaps is its own line, which round caps render as a dot. */
const linePath = (run: Point[]) =>
  `M${run.map((point) => point.join(" ")).join("L")}${run.length === 1 ? "h0" : ""}`;

function areaPath(run: Point[]): string {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? `${linePath(run)}L${last[0]} 100L${first[0]} 100Z` : "";
}

function barsPath(
  positions: number[],
  values: (number | null)[],
  heightOf: (value: number) => number,
): string {
  const width = short(Math.min((100 / positions.length) * 0.72, 6));
  return positions
    .map((position, index) => {
      const value = values[index];
      if (!value) return "";
      const top = short(100 - heightOf(value) * 100);
      return `M${short(position * 100 - width / 2)} 100V${top}h${width}V100Z`;
    })
    .join("");
}
