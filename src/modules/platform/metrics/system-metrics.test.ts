import { platformOrganization } from "@test/builders";
import { refusal, signedIn, signedInToNewOrganization } from "@test/callers";
import { beforeEach, expect, it } from "vitest";
import { systemMetrics } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";
import { percentile } from "./derived";
import { resolutions } from "./roll-up";
import type { SystemMetricsRow } from "./sample";
import { systemMetricsRouter } from "./system-metrics.router";
import { metricRanges, systemMetricsView } from "./system-metrics.schema";
import { viewSystemMetrics } from "./system-metrics.service";

const createCaller = createCallerFactory(router({ systemMetrics: systemMetricsRouter }));

const nothing = {
  samples: 1,
  coveredMs: 15_000,
  cpuMs: 0,
  rssPeakBytes: 0,
  heapPeakBytes: 0,
  loopMedianMs: 0,
  loopTailPeakMs: 0,
  callsTo5ms: 0,
  callsTo10ms: 0,
  callsTo25ms: 0,
  callsTo50ms: 0,
  callsTo100ms: 0,
  callsTo250ms: 0,
  callsTo500ms: 0,
  callsTo1s: 0,
  callsTo2500ms: 0,
  callsTo5s: 0,
  callsTo10s: 0,
  callsSlower: 0,
  errors: 0,
  poolSize: 10,
  poolInUsePeak: 0,
  poolWaitingPeak: 0,
  redisRequests: 0,
  redisErrors: 0,
  redisMs: 0,
  cacheHits: 0,
  cacheMisses: 0,
};

// Every view shows everything newer, including an earlier run's; no other test file has rows in this table.
beforeEach(() => withoutTenantScope("test data", (db) => db.delete(systemMetrics)));

const store = (rows: (Partial<SystemMetricsRow> & Pick<SystemMetricsRow, "at" | "instance">)[]) =>
  withoutTenantScope("test data", (db) =>
    db
      .insert(systemMetrics)
      .values(rows.map((row) => ({ ...nothing, resolution: resolutions.sample.seconds, ...row }))),
  );

it("aggregates two instances: rates, memory and pools add up, percentiles are of all their calls", async () => {
  const at = new Date("2031-01-01T10:00:00Z");
  const later = new Date(at.getTime() + 15_000);
  await store([
    // Half a step each; 90 quick calls of one, 10 slow ones of the other.
    { at, instance: "a", callsTo5ms: 90, cpuMs: 1500, rssPeakBytes: 100, poolInUsePeak: 2, errors: 1 },
    { at: later, instance: "a", coveredMs: 15_000, rssPeakBytes: 300, loopTailPeakMs: 7 },
    {
      at,
      instance: "b",
      callsTo5s: 10,
      cpuMs: 3000,
      rssPeakBytes: 1000,
      poolInUsePeak: 3,
      loopTailPeakMs: 5,
    },
    { at: later, instance: "b", redisRequests: 4, redisMs: 2, cacheHits: 3, cacheMisses: 1 },
  ]);
  const now = new Date("2031-01-01T10:00:40Z");
  const all = await viewSystemMetrics({ range: "1h" }, now);
  expect(systemMetricsView.parse(all)).toEqual(all);
  expect(all.points).toHaveLength(120);
  expect(all.points.at(-1)).toMatchObject({
    at: at.getTime(),
    callsPerSecond: expect.closeTo(100 / 30),
    errorRatio: 0.01,
    cpu: expect.closeTo(4500 / 30_000),
    rssBytes: 1300,
    loopTailMs: 7,
    poolSize: 20,
    poolInUse: 5,
    redisMs: 0.5,
    cacheHitRatio: 0.75,
  });
  // The mean of the two p95 would be elsewhere.
  expect(all.points.at(-1)?.latencyP50Ms).toBeCloseTo((5 * 50) / 90);
  expect(all.points.at(-1)?.latencyP95Ms).toBeCloseTo(2500 + 2500 * 0.5);
  expect(all.points.slice(0, -1).every(({ cpu }) => cpu === null)).toBe(true);
  expect(all.instances.map(({ instance, isLive }) => [instance, isLive])).toEqual([
    ["a", true],
    ["b", true],
  ]);
  expect(all.current?.poolSize).toBe(20);

  const one = await viewSystemMetrics({ range: "1h", instance: "b" }, now);
  expect(one.points.at(-1)).toMatchObject({ callsPerSecond: expect.closeTo(10 / 30), rssBytes: 1000 });
  expect(one.instances).toEqual(all.instances);
});

it("an instance that no longer reports is gone from the current state", async () => {
  const at = new Date("2032-01-01T10:00:00Z");
  const now = new Date(at.getTime() + 10 * 60_000);
  await store([
    { at, instance: "old" },
    { at: new Date(now.getTime() - 15_000), instance: "young" },
  ]);
  const view = await viewSystemMetrics({ range: "1h" }, now);
  expect(view.instances.map(({ instance, isLive }) => [instance, isLive])).toEqual([
    ["young", true],
    ["old", false],
  ]);
  expect(view.current?.poolSize).toBe(10);
  expect((await viewSystemMetrics({ range: "1h", instance: "old" }, now)).current).toBeNull();
});

it("a process that stalled does not seem to have done twice as much", async () => {
  const at = new Date("2033-01-01T10:00:00Z");
  await store([{ at, instance: "a", coveredMs: 60_000, callsTo5ms: 60 }]);
  const { points } = await viewSystemMetrics({ range: "1h" }, new Date(at.getTime() + 40_000));
  expect(points.at(-1)?.callsPerSecond).toBeCloseTo(1);
});

it.each(metricRanges)(
  "the range %s has at most 200 points and contains what was stored in it",
  async (range) => {
    const now = new Date("2034-06-15T12:00:00Z");
    const instance = `range-${range}`;
    const sources = { "1h": 15, "6h": 60, "24h": 300, "7d": 3600, "30d": 3600 };
    const resolution = sources[range];
    const seconds = { "1h": 3600, "6h": 21_600, "24h": 86_400, "7d": 604_800, "30d": 2_592_000 }[range];
    const at = new Date(now.getTime() - (seconds / 2) * 1000);
    await store([{ at, instance, resolution, callsTo5ms: 9 }]);
    const view = await viewSystemMetrics({ range, instance }, now);
    expect(view.points.length).toBeLessThanOrEqual(200);
    expect(view.points.length * view.stepSeconds).toBe(seconds);
    expect(view.points.filter(({ callsPerSecond }) => (callsPerSecond ?? 0) > 0)).toHaveLength(1);
  },
);

it("estimates percentiles within the bucket, as Prometheus does", () => {
  const buckets = (counts: Record<number, number>) => Array.from({ length: 12 }, (_, i) => counts[i] ?? 0);
  expect(percentile(buckets({}), 0.5)).toBeNull();
  expect(percentile(buckets({ 0: 10 }), 0.5)).toBe(2.5);
  expect(percentile(buckets({ 0: 50, 1: 50 }), 0.75)).toBe(7.5);
  expect(percentile(buckets({ 3: 100 }), 1)).toBe(50);
  // Beyond the last bound nothing else is known.
  expect(percentile(buckets({ 11: 1 }), 0.99)).toBe(10_000);
});

it("is only for superusers on the platform's host", async () => {
  const view = { range: "1h" } as const;
  const root = await signedIn(await platformOrganization(), "superuser");
  const response = await createCaller(root.context()).systemMetrics.view(view);
  expect(response.points.length).toBeGreaterThan(0);
  const admin = await signedInToNewOrganization("admin");
  expect(await refusal(createCaller(admin.context()).systemMetrics.view(view))).toBe("FORBIDDEN");
  const elsewhere = await signedInToNewOrganization("superuser");
  expect(await refusal(createCaller(elsewhere.context()).systemMetrics.view(view))).toBe("FORBIDDEN");
});
