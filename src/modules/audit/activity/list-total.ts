import { and, count, eq, or, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { storedClientOnly } from "@/lib/roles";
import { searchWordsOf } from "@/lib/search-terms";
import { totalInCache, totalOf } from "@/server/cache/totals";
import { activityLogs, user } from "@/server/db/schema";
import type { Reader } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityList, ListActivityInput, listActivityInput } from "./activity-logs.schema";
import { isAboutAny, isByAny, isNone, knownIds } from "./ids";
import {
  type ActivityCriteria,
  criteriaOf,
  isAllVisible,
  matchesFilters,
  nextOfNone,
  readActivity,
} from "./list.service";
import { knownBy, waysToMatch } from "./search";

/** What the total depends on. */
const totalFilter = (grants: Grants, criteria: ActivityCriteria) => ({
  ...criteria,
  ofClients: !isAllVisible(grants),
});

/** What the total of a list is read from first. */
export function activityTotalInCache(
  { user, tenant }: Reader,
  { direction: _, cursor: __, limit: ___, ...filters }: z.infer<typeof listActivityInput>,
) {
  const criteria = criteriaOf(filters, tenant.timeZone);
  return [totalInCache(tenant.organizationId, "activity", totalFilter(user, criteria))];
}

/** The visible activity, newest first, and its total. */
export async function listActivity(
  db: TenantDb,
  grants: Grants,
  { cursor, limit, ...criteria }: ActivityCriteria & Pick<ListActivityInput, "cursor" | "limit">,
): Promise<ActivityList> {
  const [page, total] = await Promise.all([
    readActivity(db, grants, { ...criteria, cursor, limit }),
    totalOf("activity", totalFilter(grants, criteria), (db) => countActivity(db, grants, criteria)),
  ]);
  // Without a match, there is nothing to look for in older entries.
  if (total.total === 0) return { ...page, ...total, next: null };
  const { next = await nextOfNone(db, grants, criteria, cursor) } = page;
  return { ...page, ...total, next };
}

async function countActivity(db: TenantDb, grants: Grants, criteria: ActivityCriteria): Promise<Total> {
  if (isAllVisible(grants) && isRangeOfIndex(criteria)) {
    return db.total(activityLogs, matchesFilters(db, grants, criteria));
  }
  const [first, ...others] = (await partsOf(db, grants, criteria)).map((part) =>
    db.select({ id: activityLogs.id }).from(activityLogs).where(part).limit(countedRows),
  );
  if (!first) return totalOfCounted(0);
  // A part that reaches the limit decides alone; any other is complete.
  const all = others.reduce<Pick<typeof first, "union" | "as">>((some, other) => some.union(other), first);
  const found = all.as("found");
  const [row] = await db.select({ rows: count() }).from(found);
  return totalOfCounted(row?.rows ?? 0);
}

/**
 * Each entry that counts meets one of these conditions, or several. Indexes serve them, so that a rare match costs about
 * the same in a long activity as in a short one.
 */
async function partsOf(
  db: TenantDb,
  grants: Grants,
  criteria: ActivityCriteria,
): Promise<(SQL | undefined)[]> {
  const { search, ...filters } = criteria;
  const visible = isAllVisible(grants) ? [undefined] : await waysToConcernClients(db);
  if (search === undefined) {
    const condition = matchesFilters(db, grants, filters);
    return visible.map((way) => and(way, condition));
  }
  const condition = matchesFilters(db, grants, { ...filters, view: "entries" });
  const [first = [], ...others] = await Promise.all(
    searchWordsOf(search).map(async (word) => waysToMatch(db, word, await knownBy(db, word))),
  );
  const [second] = others;
  // For two words, each pair of conditions is counted, and the database reads the one that fewer entries match.
  const matching =
    second && others.length === 1
      ? first.flatMap((one) => second.map((other) => and(one, other)))
      : first.map((way) => and(way, ...others.map((ways) => or(...ways))));
  return visible.flatMap((way) => matching.map((match) => and(way, match, condition)));
}

/** What clients did, and changes to their accounts. */
async function waysToConcernClients(db: TenantDb): Promise<(SQL | undefined)[]> {
  const clients = await knownIds(db, user, eq(user.roles, storedClientOnly));
  return isNone(clients) ? [] : [isByAny(activityLogs.actorId, clients), isAboutAny("user", clients.texts)];
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
