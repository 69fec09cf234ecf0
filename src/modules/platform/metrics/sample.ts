import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { forgetPoolPeak, poolPeak, poolStats } from "@/server/db/client";
import type { systemMetrics } from "@/server/db/schema";
import { instanceId } from "@/server/observability/instance";
import { type Totals, totals } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";

export type SystemMetricsRow = typeof systemMetrics.$inferInsert;

/** The totals at the last stored sample. */
interface Mark {
  atMs: number;
  cpu: NodeJS.CpuUsage;
  totals: Totals;
}

interface State {
  mark: Mark;
  loop: IntervalHistogram;
}

/** The resolution of the event loop delay. The histogram counts this time as delay. */
const loopResolutionMs = 10;

const copyOfTotals = (): Totals => ({ ...totals, calls: [...totals.calls] });

const markNow = (): Mark => ({ atMs: performance.now(), cpu: process.cpuUsage(), totals: copyOfTotals() });

const state = perProcess("sample", (): State => {
  const loop = monitorEventLoopDelay({ resolution: loopResolutionMs });
  loop.enable();
  return { mark: markNow(), loop };
});

interface Sample {
  row: SystemMetricsRow;
  /**
   * Marks the sample as stored: the next one starts where it ends. The next sample includes one that was not stored.
   */
  taken(): void;
}

/** Takes a sample of what has happened in this process since the last stored one, for the period from `at` on. */
export function takeSample(resolution: number, at: Date): Sample {
  const before = state.mark;
  const now = markNow();
  const { rss, heapUsed } = process.memoryUsage();
  const peak = poolPeak();
  const delay = (percentile: number) =>
    state.loop.count === 0 ? 0 : Math.max(0, state.loop.percentile(percentile) / 1e6 - loopResolutionMs);
  const loop = { median: delay(50), tail: delay(99) };
  const cpuMicros = now.cpu.user - before.cpu.user + now.cpu.system - before.cpu.system;
  const since = (name: Exclude<keyof Totals, "calls">) => now.totals[name] - before.totals[name];
  const calls = (bucket: number) => (now.totals.calls[bucket] ?? 0) - (before.totals.calls[bucket] ?? 0);
  const row = {
    resolution,
    at,
    instance: instanceId(),
    samples: 1,
    coveredMs: Math.round(now.atMs - before.atMs),
    cpuMs: Math.round(cpuMicros / 1000),
    rssPeakBytes: rss,
    heapPeakBytes: heapUsed,
    loopMedianMs: loop.median,
    loopTailPeakMs: loop.tail,
    callsTo5ms: calls(0),
    callsTo10ms: calls(1),
    callsTo25ms: calls(2),
    callsTo50ms: calls(3),
    callsTo100ms: calls(4),
    callsTo250ms: calls(5),
    callsTo500ms: calls(6),
    callsTo1s: calls(7),
    callsTo2500ms: calls(8),
    callsTo5s: calls(9),
    callsTo10s: calls(10),
    callsSlower: calls(11),
    errors: since("errors"),
    poolSize: poolStats().size,
    poolInUsePeak: peak.inUse,
    poolWaitingPeak: peak.waiting,
    redisRequests: since("redisRequests"),
    redisErrors: since("redisErrors"),
    redisMs: since("redisMs"),
    cacheHits: since("cacheHits"),
    cacheMisses: since("cacheMisses"),
  };
  return {
    row,
    taken() {
      state.mark = now;
      state.loop.reset();
      forgetPoolPeak();
    },
  };
}
