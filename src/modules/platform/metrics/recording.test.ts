import { readFileSync } from "node:fs";
import { whileDatabaseIsDown } from "@test/database-down";
import { useOwnDatabase } from "@test/scratch-database";
import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { systemMetrics as t } from "@/server/db/schema";
import { instanceId } from "@/server/observability/instance";
import { logger } from "@/server/observability/logger";
import { beginCall, countCacheRead } from "@/server/observability/metrics";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { maintainSystemMetrics, resolutions, startOfPeriod } from "./roll-up";
import { type SystemMetricsRow, takeSample } from "./sample";
import { stats } from "./stats";
import { isMetricsWorkerRunning, recordSystemMetrics, startMetricsWorker, stopMetricsWorker } from "./worker";

let dropDatabase: () => Promise<void>;
beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterAll(() => dropDatabase());

beforeEach(async () => {
  await withoutTenantScope("test", (db) => db.delete(t));
  await redis().del(keys.systemMetricsLease);
});
afterEach(() => vi.restoreAllMocks());

const now = new Date("2026-03-04T10:20:30Z");
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

/** A sample whose counts all differ, so that none can be mistaken for another. */
function sampleOf(instance: string, at: Date, factor = 1): SystemMetricsRow {
  const { row } = takeSample(resolutions.sample.seconds, at);
  const names = Object.keys(stats);
  return {
    ...row,
    ...Object.fromEntries(names.map((name, index) => [name, (index + 1) * factor])),
    instance,
    samples: 1,
  };
}

const store = (rows: SystemMetricsRow[]) => withoutTenantScope("test", (db) => db.insert(t).values(rows));
const rowsOf = (resolution: number) =>
  withoutTenantScope("test", (db) =>
    db.select().from(t).where(eq(t.resolution, resolution)).orderBy(asc(t.at), asc(t.instance)),
  );
async function sumsOf(resolution: number) {
  const [row] = await withoutTenantScope("test", (db) =>
    db.select(stats).from(t).where(eq(t.resolution, resolution)),
  );
  return row;
}

it("rolling up samples keeps every count, for each instance, however often it is done", async () => {
  // Two and a half hours of two instances, the second of which was down in between.
  const samples = Array.from({ length: 600 }, (_, index) => secondsAgo(9000 - index * 15)).flatMap(
    (at, index) => [sampleOf("a", at), ...(index % 100 < 50 ? [sampleOf("b", at, 1 + (index % 7))] : [])],
  );
  await store(samples);
  const expected = await sumsOf(resolutions.sample.seconds);
  expect(expected?.samples).toBe(samples.length);
  const halfway = secondsAgo(4000);
  for (const at of [halfway, now, now]) {
    await maintainSystemMetrics(at);
    for (const { seconds } of Object.values(resolutions)) {
      expect(await sumsOf(seconds), `in periods of ${seconds} s`).toEqual(expected);
    }
  }
  const hours = await rowsOf(resolutions.hour.seconds);
  expect(hours.map(({ at, instance }) => `${at.toISOString()} ${instance}`)).toEqual([
    "2026-03-04T07:00:00.000Z a",
    "2026-03-04T07:00:00.000Z b",
    "2026-03-04T08:00:00.000Z a",
    "2026-03-04T08:00:00.000Z b",
    "2026-03-04T09:00:00.000Z a",
    "2026-03-04T09:00:00.000Z b",
    "2026-03-04T10:00:00.000Z a",
    "2026-03-04T10:00:00.000Z b",
  ]);
  const ofA = hours.filter(({ instance, at }) => instance === "a" && at.getUTCHours() === 9)[0];
  expect(ofA).toMatchObject({ samples: 240, callsTo5ms: 240 * sampleOf("a", now).callsTo5ms });
  // A maximum is not a sum.
  expect(ofA?.poolInUsePeak).toBe(sampleOf("a", now).poolInUsePeak);
});

it("late samples are still rolled up, even after a long outage", async () => {
  await store([sampleOf("a", secondsAgo(9000))]);
  await maintainSystemMetrics(secondsAgo(9000));
  await store([sampleOf("b", secondsAgo(9000)), sampleOf("a", secondsAgo(8985))]);
  await maintainSystemMetrics(secondsAgo(8960));
  expect((await sumsOf(resolutions.hour.seconds))?.samples).toBe(3);
  // Nobody rolled anything up for a day, while samples were still stored.
  await store([sampleOf("a", secondsAgo(4000)), sampleOf("a", secondsAgo(15))]);
  await maintainSystemMetrics(new Date(now.getTime() + 24 * 3_600_000));
  expect((await sumsOf(resolutions.hour.seconds))?.samples).toBe(5);
  expect(await rowsOf(resolutions.sample.seconds)).toEqual([]);
});

it("a clock that is a day ahead does not keep other samples from being rolled up", async () => {
  await store([sampleOf("ahead", secondsAgo(-86_400))]);
  await maintainSystemMetrics(now);
  await store([sampleOf("right", secondsAgo(30))]);
  await maintainSystemMetrics(now);
  const hours = await rowsOf(resolutions.hour.seconds);
  expect(hours.map(({ instance }) => instance)).toEqual(["right", "ahead"]);
});

it("each resolution is kept for exactly its own period", async () => {
  await store(
    Object.values(resolutions).flatMap(({ seconds, keptMs }) =>
      [-1, 1].map((minutes) => ({
        ...sampleOf("a", new Date(now.getTime() - keptMs + minutes * 60_000)),
        resolution: seconds,
      })),
    ),
  );
  await maintainSystemMetrics(now);
  for (const { seconds, keptMs } of Object.values(resolutions)) {
    const oldest = (await rowsOf(seconds))[0]?.at.getTime() ?? 0;
    expect(now.getTime() - oldest, `the oldest of ${seconds} s`).toBeLessThanOrEqual(keptMs);
    expect(now.getTime() - oldest, `the oldest of ${seconds} s`).toBeGreaterThan(keptMs - 120_000);
  }
});

it("what is kept for how long is what operations.md says, with as many rows", () => {
  const [, table = ""] = readFileSync("docs/operations.md", "utf8").split(
    "| Period | Kept | Rows per instance |",
  );
  const secondsIn = { s: 1, min: 60, h: 3600, days: 86_400 };
  const secondsOf = (text: string) => {
    const [, number, unit] = /^(\d+) (s|min|h|days)$/.exec(text) ?? [];
    return Number(number) * secondsIn[z.enum(["s", "min", "h", "days"]).parse(unit)];
  };
  const rows = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| (\d.*) \| (.*) \| (.*) \|$/gm)];
  const documented = rows.map(([, period = "", kept = "", count = ""]) => ({
    seconds: secondsOf(period),
    keptMs: secondsOf(kept) * 1000,
    count: Number(count.replace(",", "")),
  }));
  expect(documented).toEqual(
    Object.values(resolutions).map(({ seconds, keptMs }) => ({
      seconds,
      keptMs,
      count: keptMs / 1000 / seconds,
    })),
  );
});

it("a sample contains what happened since the last stored one", async () => {
  await recordSystemMetrics();
  await withoutTenantScope("test", (db) => db.delete(t));
  beginCall({ procedure: "test.ok", type: "query" })("OK");
  countCacheRead("tenant", "hit");
  const { database } = await import("@/server/db/client");
  const away = vi.spyOn(database(), "insert").mockImplementation(() => {
    throw new Error("The database is away");
  });
  expect(await recordSystemMetrics()).toBe(false);
  away.mockRestore();
  beginCall({ procedure: "test.failed", type: "query" })("INTERNAL_SERVER_ERROR");
  beginCall({ procedure: "test.refused", type: "query" })("FORBIDDEN");
  expect(await recordSystemMetrics()).toBe(true);
  const [row] = await rowsOf(resolutions.sample.seconds);
  expect(row).toMatchObject({ instance: instanceId(), samples: 1, errors: 1, cacheHits: 1 });
  expect(row?.callsTo5ms).toBe(3);
  expect(row?.rssPeakBytes).toBeGreaterThan(10_000_000);
  expect(row?.poolInUsePeak).toBeGreaterThan(0);
  expect(row?.redisRequests).toBeGreaterThan(0);
});

it("while the database is down a warning is logged, without losing what the missing sample would have", async () => {
  await recordSystemMetrics();
  await withoutTenantScope("test", (db) => db.delete(t));
  beginCall({ procedure: "test.before", type: "query" })("INTERNAL_SERVER_ERROR");
  const warnings = vi.spyOn(logger(), "warn").mockReturnValue();
  await whileDatabaseIsDown(async () => {
    expect(await recordSystemMetrics()).toBe(false);
    expect(warnings.mock.calls).toContainEqual([{ error: expect.anything() }, "system metrics not stored"]);
    beginCall({ procedure: "test.meanwhile", type: "query" })("INTERNAL_SERVER_ERROR");
  });
  expect(await recordSystemMetrics()).toBe(true);
  expect(await rowsOf(resolutions.sample.seconds)).toMatchObject([{ errors: 2 }]);
});

it("two samples of one period become one, with the counts of both", async () => {
  const period = startOfPeriod(Date.now(), resolutions.sample.seconds);
  vi.spyOn(Date, "now").mockReturnValue(period.getTime() + 15_000);
  await recordSystemMetrics();
  beginCall({ procedure: "test.ok", type: "query" })("OK");
  await recordSystemMetrics();
  const rows = await rowsOf(resolutions.sample.seconds);
  expect(rows.map(({ at, samples }) => [at.toISOString(), samples])).toEqual([[period.toISOString(), 2]]);
  expect(rows[0]?.callsTo5ms).toBeGreaterThanOrEqual(1);
});

it("samples are rolled up by one process at a time, by another once that was killed", async () => {
  await store([sampleOf("a", new Date(Date.now() - 120_000))]);
  await redis().set(keys.systemMetricsLease, "killed", { ex: 100 });
  await recordSystemMetrics();
  expect(await rowsOf(resolutions.minute.seconds)).toEqual([]);
  expect(await redis().ttl(keys.systemMetricsLease)).toBeGreaterThan(0);
  // As if it had expired.
  await redis().del(keys.systemMetricsLease);
  await recordSystemMetrics();
  expect((await rowsOf(resolutions.minute.seconds)).length).toBeGreaterThan(0);
});

it("a stopped worker takes no more samples", async () => {
  startMetricsWorker();
  expect(isMetricsWorkerRunning()).toBe(true);
  await stopMetricsWorker();
  expect(isMetricsWorkerRunning()).toBe(false);
});
