import { and, eq, gte, lt, lte, max, min } from "drizzle-orm";
import type { Database } from "@/server/db/client";
import { systemMetrics as t } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { periodOf, replaced, stats } from "./stats";

const hourMs = 3_600_000;

/** The periods in which metrics are kept, in seconds, and for how long; each is built from the one before. */
export const resolutions = {
  sample: { seconds: 15, keptMs: 3 * hourMs },
  minute: { seconds: 60, keptMs: 26 * hourMs },
  fiveMinutes: { seconds: 300, keptMs: 8 * 24 * hourMs },
  hour: { seconds: 3600, keptMs: 31 * 24 * hourMs },
} as const;

const steps = [
  [resolutions.sample, resolutions.minute],
  [resolutions.minute, resolutions.fiveMinutes],
  [resolutions.fiveMinutes, resolutions.hour],
] as const;

/** Rebuilt each time, besides the current period: samples of other instances may come a little later. */
const periodsMadeAnew = 2;
const rowsInInsert = 500;
const rowsInDelete = 1000;
/** More than this is left to the next run. */
const deletesAtOnce = 20;

/**
 * Rolls up periods into longer ones, then deletes expired ones. Can be repeated at any time, by several processes too:
 * a period is replaced by the aggregate of its parts. Throws when the database is unavailable.
 */
export async function maintainSystemMetrics(now = new Date()): Promise<void> {
  await withoutTenantScope("roll up system metrics", async (db) => {
    for (const [from, to] of steps) await rollUp(db, { source: from.seconds, target: to.seconds, now });
    // Only afterwards: what has not been rolled up yet would be lost.
    for (const { seconds, keptMs } of Object.values(resolutions)) await prune(db, seconds, now, keptMs);
  });
}

async function rollUp(
  db: Database,
  { source, target, now }: { source: number; target: number; now: Date },
): Promise<void> {
  // A wrong clock must not keep metrics from being rolled up.
  const [known] = await db
    .select({ last: max(t.at) })
    .from(t)
    .where(and(eq(t.resolution, target), lte(t.at, now)));
  const [oldest] = await db
    .select({ first: min(t.at) })
    .from(t)
    .where(eq(t.resolution, source));
  const since = known?.last
    ? known.last.getTime() - periodsMadeAnew * target * 1000
    : oldest?.first?.getTime();
  if (since === undefined) return;
  const period = periodOf(target);
  const rows = await db
    .select({ period, instance: t.instance, ...stats })
    .from(t)
    .where(and(eq(t.resolution, source), gte(t.at, startOfPeriod(since, target))))
    .groupBy(period, t.instance);
  for (let done = 0; done < rows.length; done += rowsInInsert) {
    await db
      .insert(t)
      .values(
        rows
          .slice(done, done + rowsInInsert)
          .map(({ period, ...row }) => ({ ...row, resolution: target, at: new Date(period * 1000) })),
      )
      .onDuplicateKeyUpdate({ set: replaced });
  }
}

/** The start of the period of the moment. */
export function startOfPeriod(atMs: number, seconds: number): Date {
  return new Date(Math.floor(atMs / 1000 / seconds) * seconds * 1000);
}

async function prune(db: Database, resolution: number, now: Date, keptMs: number): Promise<void> {
  const until = new Date(now.getTime() - keptMs);
  for (let batch = 0; batch < deletesAtOnce; batch += 1) {
    const [{ affectedRows }] = await db
      .delete(t)
      .where(and(eq(t.resolution, resolution), lt(t.at, until)))
      .limit(rowsInDelete);
    if (affectedRows < rowsInDelete) return;
  }
}
