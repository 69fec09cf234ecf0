import { and, asc, desc, eq, gt, gte, isNull, like, lt, or, type SQL } from "drizzle-orm";
import { can, type Grants } from "@/lib/permissions";
import { storedClientOnly } from "@/lib/roles";
import { dayAfter, startOfDayIn } from "@/lib/zoned-days";
import { activityLogs } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityFilters, ActivityList, ListActivityInput } from "./activity-logs.schema";
import { actor, isAbout, readEntries, target } from "./entries";
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

/** A page of the visible activity, newest first; pages begin at an id, so that a late one costs no more. */
export async function readActivity(
  db: TenantDb,
  grants: Grants,
  { cursor, limit, ...filters }: ActivityCriteria & Pick<ListActivityInput, "cursor" | "limit">,
): Promise<Pick<ActivityList, "items" | "next">> {
  const { newest, oldest } = await boundsOf(db, grants, filters, cursor);
  const condition = and(
    conditionOf(db, grants, filters),
    newest === undefined ? undefined : lt(activityLogs.id, newest),
    oldest === undefined ? undefined : gte(activityLogs.id, oldest.id),
  );
  // One more tells whether there is a next page.
  const rows = await readEntries(db, condition, {
    limit: limit + 1,
    hasBatches: isOfBatches(grants, filters),
  });
  const shown = rows.slice(0, limit);
  // IPs and devices are for administrators.
  const items = isAllVisible(grants)
    ? shown
    : shown.map((entry) => ({ ...entry, ip: null, requestId: null }));
  const hasMore = rows.length > limit;
  return { items, next: hasMore ? (items.at(-1)?.id ?? null) : oldest?.isEnd === false ? oldest.id : null };
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

interface Bounds {
  /** All matches have a lower id. */
  newest?: number | undefined;
  /** No examined entry has a lower id; `isEnd` if there are no matches below. */
  oldest?: { id: number; isEnd: boolean } | undefined;
}

/** The ids between which all entries of the days are, and few others; undefined if a day is not given. */
export async function spanOf(
  db: TenantDb,
  criteria: ActivityCriteria,
): Promise<{ first: number | undefined; last: number | undefined }> {
  const [first, last] = await Promise.all([firstOf(db, criteria), lastOf(db, criteria)]);
  return { first, last };
}

const firstOf = async (db: TenantDb, { since }: ActivityCriteria) =>
  since === undefined ? undefined : firstSince(db, shifted(since, -clockSkewMs));

const lastOf = async (db: TenantDb, { before }: ActivityCriteria) =>
  before === undefined ? undefined : lastUntil(db, shifted(before, clockSkewMs));

/** The range of ids to examine. Without days and without a search it costs nothing. */
async function boundsOf(
  db: TenantDb,
  grants: Grants,
  filters: ActivityCriteria,
  cursor: number | undefined,
): Promise<Bounds> {
  const [first, { newest, window }] = await Promise.all([
    firstOf(db, filters),
    windowOf(db, grants, filters, cursor),
  ]);
  if (window !== null && window > (first ?? 0)) return { newest, oldest: { id: window, isEnd: false } };
  return { newest, oldest: first === undefined ? undefined : { id: first, isEnd: true } };
}

/** From which id down entries are examined, and to which; null if that is for an index to tell, or to the end. */
async function windowOf(
  db: TenantDb,
  grants: Grants,
  filters: ActivityCriteria,
  cursor: number | undefined,
): Promise<{ newest: number | undefined; window: number | null }> {
  const last = await lastOf(db, filters);
  const ends = [cursor, last === undefined ? undefined : last + 1].filter((end) => end !== undefined);
  const newest = ends.length > 0 ? Math.min(...ends) : undefined;
  const window = isServedByIndex(grants, filters)
    ? null
    : await windowBelow(db, newest, { ofBatches: isOfBatches(grants, filters) });
  return { newest, window };
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
async function firstSince(db: TenantDb, moment: Date): Promise<number> {
  const [row] = await db
    .select({ id: activityLogs.id })
    .from(activityLogs)
    .where(gt(activityLogs.createdAt, moment))
    .orderBy(asc(activityLogs.createdAt))
    .limit(1);
  return row?.id ?? Number.MAX_SAFE_INTEGER;
}

/** The id of one of the last entries before the moment; 0 if there is none. */
async function lastUntil(db: TenantDb, moment: Date): Promise<number> {
  const [row] = await db
    .select({ id: activityLogs.id })
    .from(activityLogs)
    .where(lt(activityLogs.createdAt, moment))
    .orderBy(desc(activityLogs.createdAt))
    .limit(1);
  return row?.id ?? 0;
}

/** The id of the last entry, or batch, that is examined below `newest`; null if there are fewer. */
async function windowBelow(
  db: TenantDb,
  newest: number | undefined,
  { ofBatches }: { ofBatches: boolean },
): Promise<number | null> {
  const [row] = await db
    // With a column that is in no index: otherwise the index of all tenants' ids would be scanned.
    .select({ id: activityLogs.id, ip: activityLogs.ip })
    .from(activityLogs)
    .where(
      and(newest === undefined ? undefined : lt(activityLogs.id, newest), ofBatches ? isFirst : undefined),
    )
    .orderBy(desc(activityLogs.id))
    .limit(1)
    .offset(searchedRows);
  return row?.id ?? null;
}
