import { and, asc, desc, eq, gt, gte, isNull, like, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { can, type Grants } from "@/lib/permissions";
import { storedClientOnly } from "@/lib/roles";
import { dayAfter, startOfDayIn } from "@/lib/zoned-days";
import { activityLogs, organization } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityFilters, ActivityList, ListActivityInput } from "./activity-logs.schema";
import { actor, boundsTable, endOf, isAbout, readEntries, target } from "./entries";
import { matchesSearch } from "./search";

/** How many entries a search without an index examines at once: a rare match must not read all of them. */
const searchedRows = 10_000;
/** Ids rise with time, except for entries written concurrently by several instances. */
const clockSkewMs = 10 * 60_000;

/** The filters, with days converted to moments. */
export type ActivityCriteria = Omit<ActivityFilters, "from" | "to"> & {
  view?: ListActivityInput["view"];
  since?: Date;
  /** Exclusive. */
  before?: Date;
  from?: never;
  to?: never;
};

/** The last day there is: the moment after it has no date in the database. */
const lastDay = "9999-12-31";

/** Converts the days of the filters with the time zone. */
export function criteriaOf(
  { from, to, ...others }: ActivityFilters & Pick<ActivityCriteria, "view">,
  timeZone: string,
): ActivityCriteria {
  return {
    ...others,
    ...(from !== undefined && { since: startOfDayIn(from, timeZone) }),
    ...(to !== undefined && to !== lastDay && { before: startOfDayIn(dayAfter(to), timeZone) }),
  };
}

/**
 * A page of the visible activity, newest first; pages begin at an id, so that a late one costs no more. `next` is undefined if
 * only `nextOfNone` knows it.
 */
export async function readActivity(
  db: TenantDb,
  grants: Grants,
  { cursor, limit, ...filters }: ActivityCriteria & Pick<ListActivityInput, "cursor" | "limit">,
): Promise<Pick<ActivityList, "items"> & { next: number | null | undefined }> {
  const condition = and(
    conditionOf(db, grants, filters),
    cursor === undefined ? undefined : lt(activityLogs.id, cursor),
  );
  const bounds = boundsOf(db, grants, filters, cursor);
  // One more tells whether there is a next page.
  const { entries, examinedTo } = await readEntries(db, condition, {
    viewer: grants,
    limit: limit + 1,
    bounds,
    hasBatches: isOfBatches(grants, filters),
  });
  const shown = entries.slice(0, limit);
  // IPs and devices are for administrators.
  const items = isAllVisible(grants)
    ? shown
    : shown.map((entry) => ({ ...entry, ip: null, requestId: null }));
  if (entries.length > limit) return { items, next: items.at(-1)?.id ?? null };
  const isTold = entries.length > 0 || isServedByIndex(grants, filters);
  return { items, next: isTold ? examinedTo : undefined };
}

/** Down to where a page was examined that has no entries to tell; null if to the end. */
export async function nextOfNone(
  db: TenantDb,
  grants: Grants,
  filters: ActivityCriteria,
  cursor: number | undefined,
): Promise<number | null> {
  // With what has been added meanwhile, it is examined less far: nothing is left out.
  const bounds = boundsOf(db, grants, filters, cursor);
  const [row] = bounds ? await db.select({ oldest: endOf(bounds.table) }).from(bounds.table) : [];
  return row?.oldest ?? null;
}

/**
 * Narrows the filters to what the principal may see: without "activity:read", what clients did and changes to their
 * accounts. For statements that join `actor` and `target`.
 */
export const conditionOf = (db: TenantDb, grants: Grants, filters: ActivityCriteria): SQL | undefined =>
  and(
    isAllVisible(grants)
      ? undefined
      : or(eq(actor.roles, storedClientOnly), eq(target.roles, storedClientOnly)),
    matchesFilters(db, grants, filters),
  );

/** The filters alone; the grants say only whether each batch is one line. */
export function matchesFilters(db: TenantDb, grants: Grants, filters: ActivityCriteria): SQL | undefined {
  const { actorId, apiKeyId, action, entity, search, batch, since, before } = filters;
  const [entityType = "", entityId] = entity?.split(":") ?? [];
  return and(
    actorId === undefined ? undefined : eq(activityLogs.actorId, actorId),
    apiKeyId === undefined ? undefined : eq(activityLogs.apiKeyId, apiKeyId),
    action === undefined ? undefined : ofAction(action),
    entity === undefined
      ? undefined
      : entityId === undefined
        ? eq(activityLogs.entityType, entityType)
        : isAbout(entityType, entityId),
    search === undefined ? undefined : matchesSearch(db, search),
    batch === undefined ? undefined : eq(activityLogs.leadId, batch),
    isOfBatches(grants, filters) ? isFirst : undefined,
    since === undefined ? undefined : gte(activityLogs.createdAt, since),
    before === undefined ? undefined : lt(activityLogs.createdAt, before),
  );
}

/** Whether they see all activity; otherwise they see client activity alone. */
export const isAllVisible = (grants: Grants) => can(grants, "activity:read");

/**
 * True for the first entry of a batch, and for one that is alone. With a bound that all ids meet: otherwise the optimizer
 * reads every entry to find those of a frequent person or action, instead of the index that has the first ones.
 */
export const isFirst = and(isNull(activityLogs.leadId), lt(activityLogs.id, Number.MAX_SAFE_INTEGER));

/**
 * True if each batch is one line. Its entries have the same actor and action, so filters by these match all or none of
 * them; a search, one object, and what coordinators may see can match any of them.
 */
const isOfBatches = (
  grants: Grants,
  { view, search, batch, entity }: Pick<ActivityCriteria, "view" | "search" | "batch" | "entity">,
): boolean =>
  view === "batches" &&
  isAllVisible(grants) &&
  search === undefined &&
  batch === undefined &&
  !entity?.includes(":");
const shifted = (moment: Date, ms: number) => new Date(moment.getTime() + ms);

const ofAction = (action: string): SQL =>
  action.endsWith(".")
    ? like(activityLogs.action, `${action.replaceAll("_", "\\_")}%`)
    : eq(activityLogs.action, action);

/** The ids between which all entries of the days are, and few others; undefined if a day is not given. */
export async function spanOf(
  db: TenantDb,
  { since, before }: ActivityCriteria,
): Promise<{ first?: number | undefined; last?: number | undefined }> {
  if (since === undefined && before === undefined) return {};
  const { first, last } = idsOfDays(db, { since, before });
  const bounds = boundsTable(db, { first, last, window: sql`0` });
  const [row] = await db.select({ first: bounds.first, last: bounds.last }).from(bounds);
  return { first: since && row?.first, last: before && row?.last };
}

/** The first and the last id of the days; 0, or above all ids, if a day is not given. */
const idsOfDays = (db: TenantDb, { since, before }: Pick<ActivityCriteria, "since" | "before">) => ({
  first: since === undefined ? sql`0` : firstSince(db, shifted(since, -clockSkewMs)),
  last: before === undefined ? aboveAll : lastUntil(db, shifted(before, clockSkewMs)),
});

/** Above all ids, always the same. */
const aboveAll = sql.raw(String(Number.MAX_SAFE_INTEGER));

/** The range of ids to examine. Without days and without a search it costs nothing. */
function boundsOf(db: TenantDb, grants: Grants, filters: ActivityCriteria, cursor: number | undefined) {
  const { since, before } = filters;
  const isServed = isServedByIndex(grants, filters);
  if (isServed && since === undefined && before === undefined) return undefined;
  const { first, last } = idsOfDays(db, { since, before });
  const isOfFirstEntries = isOfBatches(grants, filters);
  const window = isServed ? sql`0` : windowBelow(db, last, { cursor, isOfFirstEntries });
  const table = boundsTable(db, { first, last, window });
  const { id } = activityLogs;
  const isWithin = and(
    since === undefined ? undefined : gte(id, table.first),
    before === undefined ? undefined : lte(id, table.last),
    isServed ? undefined : gte(id, table.window),
  );
  return { table, isWithin };
}

/** True if an index serves the filters in the order of the ids. */
function isServedByIndex(grants: Grants, filters: ActivityCriteria): boolean {
  const { actorId, apiKeyId, action, entity, search, batch } = filters;
  if (search !== undefined) return false;
  if (batch !== undefined) return true;
  if (actorId !== undefined || entity?.includes(":")) return true;
  if (!isAllVisible(grants)) return false;
  if (apiKeyId !== undefined || (action !== undefined && !action.endsWith("."))) return true;
  return action === undefined && entity === undefined;
}

/** The id of one of the first entries since the moment; above all ids if there is none. */
const firstSince = (db: TenantDb, moment: Date): SQL => {
  const first = db
    .select({ id: activityLogs.id })
    .from(activityLogs)
    .where(gt(activityLogs.createdAt, moment))
    .orderBy(asc(activityLogs.createdAt))
    .limit(1);
  return sql`coalesce(${first}, ${aboveAll})`;
};

/** The id of one of the last entries before the moment; 0 if there is none. */
const lastUntil = (db: TenantDb, moment: Date): SQL => {
  const last = db
    .select({ id: activityLogs.id })
    .from(activityLogs)
    .where(lt(activityLogs.createdAt, moment))
    .orderBy(desc(activityLogs.createdAt))
    .limit(1);
  return sql`coalesce(${last}, 0)`;
};

/** The id of the last entry, or first entry of a batch, that is examined from `last` and the cursor down; 0 if there are fewer. */
function windowBelow(
  db: TenantDb,
  last: SQL,
  { cursor, isOfFirstEntries }: { cursor: number | undefined; isOfFirstEntries: boolean },
): SQL {
  const end = db
    .select({ last: last.as("last") })
    .from(organization)
    .limit(1)
    .as("end");
  const below = db
    // With a column that is in no index: otherwise the index of all tenants' ids would be scanned.
    .select({ id: activityLogs.id, ip: activityLogs.ip })
    .from(activityLogs)
    .innerJoin(end, lte(activityLogs.id, end.last))
    .where(
      and(
        cursor === undefined ? undefined : lt(activityLogs.id, cursor),
        isOfFirstEntries ? isFirst : undefined,
      ),
    )
    .orderBy(desc(activityLogs.id))
    .limit(1)
    .offset(searchedRows)
    .as("below");
  return sql`coalesce(${db.select({ id: below.id }).from(below)}, 0)`;
}
