"use client";

import { type CSSProperties, type PointerEvent, useState } from "react";
import { useTimeZone } from "@/hooks/use-time-zone";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { useViewer } from "@/viewer/viewer-context";
import { ChartCard } from "./chart-card";
import { Legend, SeriesMark, seriesColor } from "./legend";
import { type ChartKind, nearest, positionsOf, type Scale, scaleOf, spread } from "./scale";
import { TimePlot } from "./time-plot";
import { formatTime, type Step } from "./times";
import { formatValue, type Unit } from "./units";

export interface Series {
  /** Unique within the chart: used by the legend, the table and the readout of a point. */
  label: string;
  /** One per moment; null where unknown, which leaves a gap. */
  values: (number | null)[];
}

interface TimeChartProps {
  title: string;
  /** A sentence that describes the chart, for screen readers. The range and the last values are appended. */
  caption: string;
  /** The moments, in Unix milliseconds, ascending. */
  times: number[];
  /** The distance between them: days are in the organization's time zone, shorter steps in the reader's. */
  step: Step;
  /** Bars show only the first series. */
  kind?: ChartKind;
  unit?: Unit;
  series: Series[];
  empty?: string;
  className?: string;
}

/**
 * Values over time as lines, areas or bars. Rendered by the server in its final size; points are read with the pointer,
 * by touch, or with the arrow keys.
 */
export function TimeChart({
  title,
  caption,
  times,
  step,
  kind = "line",
  unit = "count",
  series,
  empty,
  className,
}: TimeChartProps) {
  const t = useTranslations("charts");
  const organization = useViewer().organization;
  const { locale } = organization;
  const ownZone = useTimeZone();
  const timeZone = step === "day" ? organization.timeZone : ownZone;
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  // A line at zero says something, bars and areas of nothing do not.
  const isEmpty = known.length === 0 || (kind !== "line" && known.every((value) => value === 0));
  const read = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : formatValue(value, unit, locale);
  const timeAt = (index: number, length: "short" | "long" = "long") =>
    formatTime(times[index] ?? 0, { step, locale, timeZone, length });
  const last = times.length - 1;
  const values = series.map(({ label, values }) => `${label} ${read(values[last])}`).join(", ");
  return (
    <ChartCard
      title={title}
      caption={isEmpty ? caption : t("caption", { caption, from: timeAt(0), to: timeAt(last), values })}
      table={{
        head: [step === "day" ? t("day", { timeZone }) : t("time"), ...series.map(({ label }) => label)],
        rows: times.map((_, index) => [timeAt(index), ...series.map(({ values }) => read(values[index]))]),
      }}
      empty={isEmpty && (empty ?? t("noDataForPeriod"))}
      className={className}
    >
      {!isEmpty && (
        <ReadablePlot
          label={t("points", { title })}
          scale={scaleOf(known, unit, kind)}
          positions={positionsOf(times, kind)}
          {...{ kind, series, read, timeAt }}
        />
      )}
      {series.length > 1 && <Legend labels={series.map(({ label }) => label)} kind={kind} />}
    </ChartCard>
  );
}

interface ReadablePlotProps {
  label: string;
  kind: ChartKind;
  scale: Scale;
  positions: number[];
  series: Series[];
  read: (value: number | null | undefined) => string;
  timeAt: (index: number, length?: "short" | "long") => string;
}

const percent = (share: number) => `${share * 100}%`;

/** The plot between its axes, and the readout of one point. */
function ReadablePlot({ label, kind, scale, positions, series, read, timeAt }: ReadablePlotProps) {
  const [active, setActive] = useState<number>();
  const heightOf = (value: number) => (value - scale.min) / (scale.max - scale.min);
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setActive(nearest(positions, (event.clientX - left) / width));
  };
  const last = positions.length - 1;
  const index = active ?? last;
  const readings = series.map((one) => ({ label: one.label, value: one.values[index] }));
  const labels = spread(positions.length, 5);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-subtle text-xs tabular-nums">
      <div aria-hidden className="relative">
        {scale.ticks.map((tick) => (
          <div key={tick}>
            {/* As wide as the widest of them. */}
            <span className="invisible block h-0">{read(tick)}</span>
            <span
              className="absolute right-0 translate-y-1/2 whitespace-nowrap leading-none"
              style={{ bottom: percent(heightOf(tick)) }}
              suppressHydrationWarning
            >
              {read(tick)}
            </span>
          </div>
        ))}
      </div>
      <div
        className="relative h-48 touch-pan-y"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setActive(undefined)}
      >
        {scale.ticks.map((tick) => (
          <div
            key={tick}
            aria-hidden
            className="absolute inset-x-0 border-line border-t"
            style={{ bottom: percent(heightOf(tick)) }}
          />
        ))}
        <TimePlot {...{ kind, positions, series, heightOf }} />
        {active !== undefined && (
          <Reading
            time={timeAt(index)}
            place={positions[index] ?? 0}
            values={readings.map(({ label, value }) => ({
              label,
              text: read(value),
              height: value === null || value === undefined ? null : heightOf(value),
            }))}
          />
        )}
        <input
          type="range"
          aria-label={label}
          min={0}
          max={last}
          value={index}
          aria-valuetext={`${timeAt(index)}: ${readings.map((one) => `${one.label} ${read(one.value)}`).join(", ")}`}
          onChange={(event) => setActive(event.currentTarget.valueAsNumber)}
          onFocus={() => setActive(last)}
          onBlur={() => setActive(undefined)}
          onKeyDown={(event) => event.key === "Escape" && setActive(undefined)}
          className="pointer-events-none absolute inset-0 size-full cursor-crosshair appearance-none rounded bg-transparent [&::-moz-range-thumb]:opacity-0 [&::-webkit-slider-thumb]:opacity-0"
          suppressHydrationWarning
        />
      </div>
      <div aria-hidden className="relative col-start-2 mt-2 h-4">
        {labels.map((at, order) => (
          <span
            key={at}
            className={cn(
              "absolute whitespace-nowrap",
              order === 0 && labels.length > 1
                ? "left-0"
                : order === labels.length - 1 && labels.length > 1
                  ? "right-0"
                  : "-translate-x-1/2",
              order % 2 === 1 && "max-sm:hidden",
            )}
            style={
              (order > 0 && order < labels.length - 1) || labels.length === 1
                ? { left: percent(positions[at] ?? 0) }
                : undefined
            }
            suppressHydrationWarning
          >
            {timeAt(at, "short")}
          </span>
        ))}
      </div>
    </div>
  );
}

interface ReadingProps {
  time: string;
  place: number;
  values: { label: string; text: string; height: number | null }[];
}

/** The readout of the selected point. Screen readers hear it from the input. */
function Reading({ time, place, values }: ReadingProps) {
  const side: CSSProperties =
    place > 0.5 ? { right: percent(1 - place), marginRight: 10 } : { left: percent(place), marginLeft: 10 };
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      <div className="absolute inset-y-0 w-px bg-control" style={{ left: percent(place) }} />
      {values.map(
        ({ label, height }, index) =>
          height !== null && (
            <span
              key={label}
              className="-translate-x-1/2 absolute size-2 translate-y-1/2 rounded-full border-2 border-surface"
              style={{ left: percent(place), bottom: percent(height), background: seriesColor(index) }}
            />
          ),
      )}
      <div
        className="absolute top-0 z-10 max-w-[70%] rounded-md border border-line bg-raised px-2.5 py-1.5 text-foreground shadow-raised"
        style={side}
      >
        <p className="whitespace-nowrap text-subtle">{time}</p>
        <ul className="mt-0.5 space-y-0.5">
          {values.map(({ label, text }, index) => (
            <li key={label} className="flex items-center gap-2">
              {values.length > 1 && <SeriesMark index={index} kind="line" />}
              <span className="min-w-0 truncate">{label}</span>
              <span className="ml-auto whitespace-nowrap pl-2 font-medium">{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
