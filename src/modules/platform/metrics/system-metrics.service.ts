import { and, desc, eq, gte, lt, max } from "drizzle-orm";
import type { Database } from "@/server/db/client";
import { systemMetrics as t } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { derive } from "./derived";
import { resolutions } from "./roll-up";
import { periodOf, stats } from "./stats";
import type {
  InstanceState,
  MetricRange,
  SystemMetricsView,
  ViewSystemMetricsInput,
} from "./system-metrics.schema";

const { sample, minute, fiveMinutes, hour } = resolutions;

/** The source period and the step of each range: at most 200 points. */
const ranges: Record<MetricRange, { seconds: number; stepSeconds: number; source: number }> = {
  "1h": { seconds: 3600, stepSeconds: 30, source: sample.seconds },
  "6h": { seconds: 6 * 3600, stepSeconds: 120, source: minute.seconds },
  "24h": { seconds: 24 * 3600, stepSeconds: 600, source: fiveMinutes.seconds },
  "7d": { seconds: 7 * 86_400, stepSeconds: 3600, source: hour.seconds },
  "30d": { seconds: 30 * 86_400, stepSeconds: 4 * 3600, source: hour.seconds },
};

/** The delay until the last sample of a period has been stored and rolled up. */
const delaySeconds = (source: number) => (source === sample.seconds ? 3 : 75);
/** The samples that the current state is derived from. */
const currentSeconds = 60;
/** An instance that has not reported for this long counts as stopped. */
const liveSeconds = 90;
const maxInstances = 50;

/** Metrics of all instances or of one: one query for the range, one for the current state. */
export async function viewSystemMetrics(
  { range, instance }: ViewSystemMetricsInput,
  now = new Date(),
): Promise<SystemMetricsView> {
  const { seconds, stepSeconds, source } = ranges[range];
  const nowSeconds = now.getTime() / 1000;
  // Only complete steps: the current one would look like a drop.
  const end = Math.floor((nowSeconds - delaySeconds(source)) / stepSeconds) * stepSeconds;
  const start = end - seconds;
  return withoutTenantScope("read system metrics", async (db) => {
    const [rows, recent] = await Promise.all([
      readSteps(db, { source, start, end, stepSeconds }),
      readCurrent(db, nowSeconds),
    ]);
    const wanted = <Row extends { instance: string }>(all: Row[]) =>
      instance === undefined ? all : all.filter((row) => row.instance === instance);
    const byStep = new Map<number, typeof rows>();
    for (const row of wanted(rows)) byStep.set(row.step, [...(byStep.get(row.step) ?? []), row]);
    const points = Array.from({ length: seconds / stepSeconds }, (_, index) => {
      const at = start + index * stepSeconds;
      return { at: at * 1000, ...derive(byStep.get(at) ?? [], stepSeconds * 1000) };
    });
    const present = wanted(recent).filter(({ lastAt }) => secondsSince(lastAt, nowSeconds) <= liveSeconds);
    return {
      at: now.toISOString(),
      stepSeconds,
      current: present.length > 0 ? derive(present, sample.seconds * 1000) : null,
      instances: instancesOf([...recent, ...rows], nowSeconds),
      points,
    };
  });
}

interface Span {
  source: number;
  start: number;
  end: number;
  stepSeconds: number;
}

function readSteps(db: Database, { source, start, end, stepSeconds }: Span) {
  const step = periodOf(stepSeconds);
  return db
    .select({ step, instance: t.instance, lastAt: max(t.at), ...stats })
    .from(t)
    .where(and(eq(t.resolution, source), gte(t.at, new Date(start * 1000)), lt(t.at, new Date(end * 1000))))
    .groupBy(step, t.instance);
}

function readCurrent(db: Database, nowSeconds: number) {
  return db
    .select({ instance: t.instance, lastAt: max(t.at), ...stats })
    .from(t)
    .where(
      and(
        eq(t.resolution, sample.seconds),
        gte(t.at, new Date((nowSeconds - currentSeconds - sample.seconds) * 1000)),
      ),
    )
    .groupBy(t.instance)
    .orderBy(desc(max(t.at)));
}

const secondsSince = (at: Date | null, nowSeconds: number) =>
  at ? nowSeconds - at.getTime() / 1000 : Number.POSITIVE_INFINITY;

function instancesOf(rows: { instance: string; lastAt: Date | null }[], nowSeconds: number): InstanceState[] {
  const lastSeen = new Map<string, number>();
  for (const { instance, lastAt } of rows) {
    lastSeen.set(instance, Math.max(lastSeen.get(instance) ?? 0, lastAt?.getTime() ?? 0));
  }
  return [...lastSeen]
    .map(([instance, atMs]) => ({
      instance,
      isLive: nowSeconds - atMs / 1000 <= liveSeconds,
      lastSeenAt: new Date(atMs).toISOString(),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isLive) - Number(a.isLive) ||
        (a.isLive ? 0 : b.lastSeenAt.localeCompare(a.lastSeenAt)) ||
        a.instance.localeCompare(b.instance),
    )
    .slice(0, maxInstances);
}
