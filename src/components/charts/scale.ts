import type { Unit } from "./units";

export interface Scale {
  min: number;
  max: number;
  /** Round values from min to max, inclusive. */
  ticks: number[];
}

export type ChartKind = "line" | "area" | "bar";

const intervals = 4;
const roundSteps = [1, 2, 2.5, 5, 10];

/**
 * An axis that covers all values, with round ticks. It starts at zero, unless the values are close together far above
 * it and the chart is a line: the length of a bar is meaningful only from zero, a line shows where it moves.
 */
export function scaleOf(values: number[], unit: Unit, kind: ChartKind): Scale {
  const lowest = Math.min(...values);
  const highest = Math.max(...values, 0);
  const from = kind === "line" && lowest > highest / 2 ? lowest : Math.min(lowest, 0);
  const step = stepFor(highest - from, unit);
  const first = Math.floor(from / step);
  const last = Math.max(Math.ceil(highest / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks };
}

function stepFor(range: number, unit: Unit): number {
  const least = unit === "count" ? 1 : 0;
  if (range <= 0) return unit === "ratio" ? 0.25 : 1;
  const rough = range / intervals;
  const base = unit === "bytes" ? 2 : 10;
  const power = base ** Math.floor(Math.log(rough) / Math.log(base));
  const factor = base === 2 ? 2 : (roundSteps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10);
  const step = factor * power;
  // 2.5 products do not exist.
  return Math.max(unit === "count" ? Math.ceil(step) : step, least);
}

/** Avoids floating-point errors such as 0.30000000000000004. */
const rounded = (value: number) => Number(value.toPrecision(12));

/** The positions of the moments, from 0 (first) to 1 (last). Bars are in the middle of their share of the width. */
export function positionsOf(times: number[], kind: ChartKind): number[] {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (kind === "bar" || first === last) return times.map((_, index) => (index + 0.5) / times.length);
  return times.map((time) => (time - first) / (last - first));
}

/** The index of the position nearest to a point between 0 and 1. */
export function nearest(positions: number[], place: number): number {
  let best = 0;
  for (const [index, position] of positions.entries()) {
    if (Math.abs(position - place) < Math.abs((positions[best] ?? 0) - place)) best = index;
  }
  return best;
}

/** At most `most` evenly spaced indexes, from the first to the last. */
export function spread(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (length - 1)) / (most - 1)));
}
