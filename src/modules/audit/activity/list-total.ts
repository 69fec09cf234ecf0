import { and, count, eq, gte, sql } from "drizzle-orm";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { totalOf } from "@/server/cache/totals";
import { activityLogs } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityList, ListActivityInput } from "./activity-logs.schema";
import { actor, idWhere, target } from "./entries";
import {
  type ActivityCriteria,
  conditionOf,
  isAllVisible,
  isOfBatches,
  readActivity,
  searchedRows,
  windowBelow,
} from "./list.service";

/** How many of the latest entries are examined if no index has exactly those to be counted. */
const lookedAtRows = 200_000;

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
  const condition = conditionOf(db, grants, criteria);
  if (isAllVisible(grants) && isRangeOfIndex(criteria)) return db.total(activityLogs, condition);
  const oldest = await windowBelow(db, undefined, {
    rows: criteria.search === undefined ? lookedAtRows : searchedRows,
    ofBatches: isOfBatches(grants, criteria),
  });
  const found = db
    .select({ one: sql<number>`1`.as("one") })
    .from(activityLogs)
    .leftJoin(actor, eq(actor.id, activityLogs.actorId))
    .leftJoin(target, eq(target.id, idWhere("user")))
    .where(and(condition, oldest === null ? undefined : gte(activityLogs.id, oldest)))
    .limit(countedRows)
    .as("found");
  const [row] = await db.select({ rows: count() }).from(found);
  const { total, totalIsExact } = totalOfCounted(row?.rows ?? 0);
  return { total, totalIsExact: totalIsExact && oldest === null };
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
