import { and, desc, eq, gte, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { storedClientOnly } from "@/lib/roles";
import type { ClockOffset } from "@/lib/zoned-days";
import { actor, target } from "@/modules/audit/activity/entries";
import { dayOf } from "@/server/db/days";
import { activityLogs, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const shownPeople = 6;
const count = sql<number>`count(*)`.mapWith(Number);

/**
 * The number of changes on each day, and of those, the changes by and to clients. Grouped by day and person in an index
 * first: the few resulting rows are joined to the people, instead of every change. Changes to people are few.
 */
export async function readChangesByDay(db: TenantDb, since: Date, clocks: ClockOffset[]) {
  const day = dayOf(activityLogs.createdAt, clocks);
  const groups = db
    .select({ day: day.as("day"), actorId: activityLogs.actorId, changes: count.as("changes") })
    .from(activityLogs)
    .where(gte(activityLogs.createdAt, since))
    .groupBy(day, activityLogs.actorId)
    .as("by_day_and_person");
  const [done, undergone] = await Promise.all([
    db
      .select({
        day: groups.day,
        all: sql`sum(${groups.changes})`.mapWith(Number),
        byClients:
          sql`sum(case when ${eq(actor.roles, storedClientOnly)} then ${groups.changes} else 0 end)`.mapWith(
            Number,
          ),
      })
      .from(groups)
      .leftJoin(actor, eq(actor.id, groups.actorId))
      .groupBy(groups.day),
    db
      .select({ day, count })
      .from(activityLogs)
      .innerJoin(target, eq(target.id, sql`cast(${activityLogs.entityId} as unsigned)`))
      .leftJoin(actor, eq(actor.id, activityLogs.actorId))
      .where(
        and(
          eq(activityLogs.entityType, "user"),
          eq(target.roles, storedClientOnly),
          gte(activityLogs.createdAt, since),
          // What they did to their own account is already counted.
          or(isNull(actor.id), ne(actor.roles, storedClientOnly)),
        ),
      )
      .groupBy(day),
  ]);
  const everybody = new Map(done.map((row) => [row.day, row.all]));
  const clients = new Map(done.map((row) => [row.day, row.byClients]));
  for (const row of undergone) clients.set(row.day, (clients.get(row.day) ?? 0) + row.count);
  return { everybody, clients };
}

/** The people with the most changes since the moment. */
export async function readChangesByPerson(db: TenantDb, since: Date) {
  const busiest = db.$with("busiest").as(
    db
      .select({
        actorId: sql<number>`coalesce(${activityLogs.actorId}, 0)`.as("actor"),
        changes: count.as("changes"),
      })
      .from(activityLogs)
      .where(and(gte(activityLogs.createdAt, since), isNotNull(activityLogs.actorId)))
      // Not by the column itself: its index would be read for all time to avoid a small sort.
      .groupBy(sql`coalesce(${activityLogs.actorId}, 0)`)
      .orderBy(desc(sql`count(*)`), sql`coalesce(${activityLogs.actorId}, 0)`)
      .limit(shownPeople),
  );
  const rows = await db
    .with(busiest)
    .select({ id: user.id, firstName: user.firstName, lastName: user.lastName, count: busiest.changes })
    .from(busiest)
    .innerJoin(user, eq(user.id, busiest.actorId))
    .orderBy(desc(busiest.changes), user.id);
  return rows.map((row) => ({ id: row.id, name: fullName(row), count: Number(row.count) }));
}
