import { and, desc, gte, sql } from "drizzle-orm";
import { totalOfCounted } from "@/lib/pagination";
import { clockOffsets, dayAfter, dayIn, startOfDayIn } from "@/lib/zoned-days";
import { latestPlatformActivity } from "@/modules/platform/activity/platform-activity.service";
import { healthDetails, outboxToleranceSeconds } from "@/modules/platform/health/monitoring.service";
import { isCustomer } from "@/modules/platform/tenants/tenant-rows";
import { dayOf } from "@/server/db/days";
import { demoTenants, tenants } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import type { PlatformOverview } from "./overview.schema";

const shownDays = 30;
const shownTenants = 6;
const shownEntries = 6;

/** The platform as its operators see it: its organizations and its health, and nothing that belongs to an organization. */
export async function getPlatformOverview(timeZone: string): Promise<PlatformOverview> {
  const [ofTenants, health, recent] = await Promise.all([
    readTenants(timeZone),
    readHealth(),
    latestPlatformActivity(shownEntries),
  ]);
  return { ...ofTenants, health, recent };
}

async function readTenants(timeZone: string): Promise<Pick<PlatformOverview, "tenants" | "signUps">> {
  const now = new Date();
  const today = dayIn(now, timeZone);
  const days = Array.from({ length: shownDays }, (_, index) => dayAfter(today, index - (shownDays - 1)));
  const before = startOfDayIn(dayAfter(today, 1 - 2 * shownDays), timeZone);
  const day = dayOf(tenants.createdAt, clockOffsets(before, now, timeZone));
  const rows = sql<number>`count(*)`.mapWith(Number);
  return withoutTenantScope("read the overview of the platform", async (db) => {
    const [[all], demos, latest, added] = await Promise.all([
      db
        .select({ rows, active: sql<number>`coalesce(sum(${tenants.isActive}), 0)`.mapWith(Number) })
        .from(tenants)
        .where(isCustomer(db)),
      db.$count(demoTenants),
      db
        .select({ id: tenants.id, name: tenants.name, createdAt: tenants.createdAt })
        .from(tenants)
        .where(isCustomer(db))
        .orderBy(desc(tenants.createdAt), desc(tenants.id))
        .limit(shownTenants),
      db
        .select({ day, rows })
        .from(tenants)
        .where(and(gte(tenants.createdAt, before), isCustomer(db)))
        .groupBy(day),
    ]);
    const addedOn = new Map(added.map((one) => [one.day, one.rows]));
    const byDay = days.map((one) => addedOn.get(one) ?? 0);
    const total = sum(byDay);
    return {
      tenants: {
        all: totalOfCounted(all?.rows ?? 0),
        suspended: totalOfCounted((all?.rows ?? 0) - (all?.active ?? 0)),
        demos,
        latest: latest.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
      },
      signUps: {
        total,
        totalBefore: sum([...addedOn.values()]) - total,
        days: days.map((one) => startOfDayIn(one, timeZone).getTime()),
        byDay,
      },
    };
  });
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

async function readHealth(): Promise<PlatformOverview["health"]> {
  const { database, redis } = await healthDetails();
  const problems: PlatformOverview["health"]["problems"] = [];
  if (redis.status === "down") problems.push("redis_down");
  if (database.status === "down") return { problems: [...problems, "database_down"], mails: null };
  if (database.migrations.applied < database.migrations.expected) problems.push("migrations_pending");
  if (database.outbox.oldestSeconds > outboxToleranceSeconds) problems.push("mails_waiting");
  return { problems, mails: database.outbox.mails };
}
