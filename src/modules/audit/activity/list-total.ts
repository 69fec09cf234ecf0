import { and, count, eq, inArray, type SQL } from "drizzle-orm";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { storedClientOnly } from "@/lib/roles";
import { totalOf } from "@/server/cache/totals";
import { activityLogs, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityList, ListActivityInput } from "./activity-logs.schema";
import { actor, idWhere, isAboutAny, target, textOf } from "./entries";
import { type ActivityCriteria, conditionOf, isAllVisible, readActivity } from "./list.service";
import { rarestWordsFirst, waysToMatch } from "./search";

/** The visible activity, newest first, and its total. */
export async function listActivity(
  db: TenantDb,
  grants: Grants,
  { cursor, limit, ...criteria }: ActivityCriteria & Pick<ListActivityInput, "cursor" | "limit">,
): Promise<ActivityList> {
  const [page, total] = await Promise.all([
    readActivity(db, grants, { ...criteria, cursor, limit }),
    totalOf("activity", { ...criteria, ofClients: !isAllVisible(grants) }, (db) =>
      countActivity(db, grants, criteria),
    ),
  ]);
  return { ...page, ...total };
}

async function countActivity(db: TenantDb, grants: Grants, criteria: ActivityCriteria): Promise<Total> {
  if (isAllVisible(grants) && isRangeOfIndex(criteria)) {
    return db.total(activityLogs, conditionOf(db, grants, criteria));
  }
  const [first, ...others] = partsOf(db, grants, criteria).map((part) =>
    db
      .select({ id: activityLogs.id })
      .from(activityLogs)
      .leftJoin(actor, eq(actor.id, activityLogs.actorId))
      .leftJoin(target, eq(target.id, idWhere("user")))
      .where(part)
      .limit(countedRows),
  );
  if (!first) return totalOfCounted(0);
  // A part that reaches the limit decides alone; until then, each is complete.
  const found = others.reduce((all, other) => all.union(other), first).as("found");
  const [row] = await db.select({ rows: count() }).from(found);
  return totalOfCounted(row?.rows ?? 0);
}

/**
 * Each entry that counts meets one of these conditions, or several. An index serves each of them, so that a rare match
 * costs no more in a long activity than in a short one.
 */
function partsOf(db: TenantDb, grants: Grants, criteria: ActivityCriteria): (SQL | undefined)[] {
  const { search, view: _, ...filters } = criteria;
  if (search !== undefined) {
    const [rarest, ...others] = rarestWordsFirst(search);
    if (rarest === undefined) return [];
    const condition = conditionOf(db, grants, {
      ...filters,
      ...(others.length > 0 && { search: others.join(" ") }),
    });
    return waysToMatch(db, rarest).map((way) => and(way, condition));
  }
  const condition = conditionOf(db, grants, criteria);
  if (isAllVisible(grants)) return [condition];
  const isClient = eq(user.roles, storedClientOnly);
  return [
    inArray(activityLogs.actorId, db.select({ id: user.id }).from(user).where(isClient)),
    isAboutAny("user", db.select({ id: textOf(user.id) }).from(user).where(isClient)),
  ].map((way) => and(way, condition));
}

/** True if the filters select a single range of an index. */
function isRangeOfIndex(criteria: ActivityCriteria): boolean {
  const { actorId, apiKeyId, action, entity, search, batch, view, since, before } = criteria;
  const isOfDays = since !== undefined || before !== undefined ? true : undefined;
  // The indexes of days and of objects do not have the lead of a batch.
  if (search !== undefined || (view === "batches" && (isOfDays ?? entity) !== undefined)) return false;
  return (
    [actorId, apiKeyId, action, entity, batch, isOfDays].filter((given) => given !== undefined).length <= 1
  );
}
