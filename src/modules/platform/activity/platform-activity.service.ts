import { and, count, desc, eq, gte, isNull, like, lt, max, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { fullName } from "@/lib/full-name";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import { platformSubdomain } from "@/lib/subdomain";
import { valuesSeenBy } from "@/modules/audit/activity/closed-fields";
import { batchOf, changeColumns } from "@/modules/audit/activity/entries";
import { isFirst } from "@/modules/audit/activity/list.service";
import { recordedName } from "@/modules/audit/activity/recorded-name";
import type { Database } from "@/server/db/client";
import { columnsOf } from "@/server/db/columns";
import { allOf } from "@/server/db/conditions";
import { countTotal, totalOfFound } from "@/server/db/lists";
import { activityLogs, apiKeys, organization, tenants, user, userDetails } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import type {
  ListPlatformActivityInput,
  PlatformActivity,
  PlatformActivityList,
} from "./platform-activity.schema";

/** How many ids a search for an action or for batches examines at once: a rare match must not read the whole table. */
const searchedIds = 50_000;

type PlatformFilters = Omit<ListPlatformActivityInput, "cursor" | "limit">;

/** The activity of all tenants, or of one, newest first; pages begin at an id, so that a late one costs no more. */
export async function listPlatformActivity({
  cursor,
  limit,
  ...filters
}: ListPlatformActivityInput): Promise<PlatformActivityList> {
  return withoutTenantScope("list platform activity", async (db) => {
    const scopes = scopesOf(db, filters);
    const oldest = isSearch(filters) ? oldestSearched(db, cursor) : undefined;
    const range = and(
      cursor === undefined ? undefined : lt(activityLogs.id, cursor),
      oldest === undefined ? undefined : gte(activityLogs.id, oldest),
      matches(filters),
    );
    const reading = { oldest, limit: limit + 1, hasBatches: isOfBatches(filters) };
    // Each is read in the order of an index, which a combination with `or` would not be.
    const [found, total] = await Promise.all([
      Promise.all(scopes.map((scope) => read(db, and(scope, range), reading))),
      countActivity(db, scopes, filters),
    ]);
    const mayHaveMore = total.total > 0 || !total.totalIsExact;
    const examined = oldest && mayHaveMore ? await examinedTo(db, found.flat(), oldest) : 0;
    const rows = found
      .flat()
      .map(({ entry }) => entry)
      // One scope may have been read a moment before the other, and further down.
      .filter(({ id }) => id >= examined)
      .toSorted((a, b) => b.id - a.id);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const hasMore = rows.length > limit;
    return { items, ...total, next: hasMore && last ? last.id : examined > 1 ? examined : null };
  });
}

/** The id down to which a page of a search is examined, which begins at the cursor or the newest entry. */
const oldestSearched = (db: Database, cursor: number | undefined): SQL<number> | number =>
  cursor === undefined ? oldestBelowNewest(db) : Math.max(1, cursor - searchedIds);

/**
 * The newest id is looked up before the statement that it bounds is planned, as if it were a constant. Nothing is subtracted
 * from less, which is an error.
 */
const oldestBelowNewest = (db: Database): SQL<number> => {
  const newest = sql`coalesce(${max(activityLogs.id)}, 0)`;
  return sql<number>`${db
    .select({ id: sql`greatest(${newest}, ${searchedIds}) - ${searchedIds - 1}` })
    .from(activityLogs)}`;
};

/** Down to which id all scopes have been examined. */
async function examinedTo(db: Database, found: Found[], oldest: SQL<number> | number): Promise<number> {
  if (typeof oldest === "number") return oldest;
  if (found.length > 0) return Math.max(...found.map((row) => row.oldest ?? 0));
  // No row says so. What has been added meanwhile has not been examined, and is newer.
  const [row] = await db
    .select({ oldest: oldest.mapWith(Number) })
    .from(organization)
    .limit(1);
  return row?.oldest ?? 0;
}

/** The latest activity of all tenants, a line for each batch, of the ids that such a list examines first. */
export const latestPlatformActivity = (limit: number): Promise<PlatformActivity[]> =>
  withoutTenantScope("read the latest platform activity", async (db) => {
    const isRecent = gte(activityLogs.id, oldestBelowNewest(db));
    const found = await read(db, and(isFirst, isRecent), { oldest: undefined, limit, hasBatches: true });
    return found.map(({ entry }) => entry);
  });

const isOfBatches = ({ view, batch }: PlatformFilters) => view === "batches" && batch === undefined;

/** True if no index has the matches in the order of the ids. */
const isSearch = (filters: PlatformFilters) =>
  filters.batch === undefined &&
  (filters.action !== undefined || (isOfBatches(filters) && !isOfOneTenant(filters)));

const isOfOneTenant = ({ tenantId, subdomain }: PlatformFilters) => Boolean(tenantId || subdomain);

/** The condition of the filters besides the tenant. */
const matches = (filters: PlatformFilters) =>
  and(
    filters.action === undefined ? undefined : isAction(filters.action),
    filters.batch === undefined ? undefined : eq(activityLogs.leadId, filters.batch),
    isOfBatches(filters) ? isFirst : undefined,
  );

const isAction = (action: string) => like(activityLogs.action, `${action.replaceAll("_", "\\_")}%`);

/** The number of entries, or of batches, in all scopes together. */
async function countActivity(
  db: Database,
  scopes: (SQL | undefined)[],
  filters: PlatformFilters,
): Promise<Total> {
  const totals = await Promise.all(scopes.map((scope) => countScope(db, scope, filters)));
  const sum = totalOfCounted(totals.reduce((rows, { total }) => rows + total, 0));
  return {
    ...sum,
    totalIsExact: sum.totalIsExact && totals.every(({ totalIsExact }) => totalIsExact),
  };
}

function countScope(db: Database, scope: SQL | undefined, filters: PlatformFilters): Promise<Total> {
  const { action } = filters;
  if (action !== undefined && isOfBatches(filters)) {
    return countLeads(db, scope ? and(scope, isAction(action)) : undefined, action);
  }
  if (scope) return countTotal(db, activityLogs, and(scope, matches(filters)));
  if (action !== undefined) return totalOfFound(db, ofAction(db, action).limit(countedRows).as("found"));
  return isOfBatches(filters) ? countAllLeads(db) : countTotal(db, activityLogs, undefined);
}

/**
 * The entries with an action in all tenants. The index of actions begins with the tenant: which actions each of them has is
 * read by skipping from one to the next, and then only entries that count.
 */
function ofAction(db: Database, action: string) {
  const actions = db
    .selectDistinct({ organizationId: activityLogs.organizationId, action: activityLogs.action })
    .from(activityLogs)
    .where(isAction(action))
    .as("actions");
  return db
    .select({ leadId: activityLogs.leadId })
    .from(actions)
    .innerJoin(
      activityLogs,
      and(eq(activityLogs.organizationId, actions.organizationId), eq(activityLogs.action, actions.action)),
    );
}

/**
 * The number of batches with an action. No index has both: as many entries are examined as for a page, and if there are more, the
 * total is of these.
 */
async function countLeads(db: Database, where: SQL | undefined, action: string): Promise<Total> {
  const entries = where
    ? db.select({ leadId: activityLogs.leadId }).from(activityLogs).where(where)
    : ofAction(db, action);
  const examined = entries.limit(searchedIds).as("examined");
  const [row] = await db
    .select({ rows: count(), leads: sql`coalesce(sum(${isNull(examined.leadId)}), 0)`.mapWith(Number) })
    .from(examined);
  const total = totalOfCounted(row?.leads ?? 0);
  return { ...total, totalIsExact: total.totalIsExact && (row?.rows ?? 0) < searchedIds };
}

/** The number of batches of all tenants, in the index of each: in one that has them all, their other entries would be read. */
function countAllLeads(db: Database): Promise<Total> {
  const found = db
    .select({ one: sql<number>`1`.as("one") })
    .from(organization)
    .innerJoin(
      activityLogs,
      and(eq(activityLogs.organizationId, organization.id), isNull(activityLogs.leadId)),
    )
    .limit(countedRows)
    .as("found");
  return totalOfFound(db, found);
}

/** What is listed, each part in the order of an index; undefined for everything. */
function scopesOf(db: Database, { tenantId, subdomain, batch }: PlatformFilters): (SQL | undefined)[] {
  if (tenantId) return scopesOfTenant(db, eq(tenants.id, tenantId));
  if (subdomain) return scopesOfTenant(db, isAt(subdomain));
  if (batch === undefined) return [undefined];
  const owner = db
    .select({ id: activityLogs.organizationId })
    .from(activityLogs)
    .where(eq(activityLogs.id, batch))
    .limit(1);
  return [sql`${activityLogs.organizationId} = ${owner}`];
}

/** Is the subdomain, which the collation also finds with accents that nobody has. */
const isAt = (subdomain: string): SQL =>
  allOf(
    eq(organization.subdomain, subdomain),
    sql`cast(${organization.subdomain} as binary) = ${subdomain.toLowerCase()}`,
  );

/**
 * The scopes of a tenant: its own activity, and the platform's about it. As conditions that find the ids themselves, through
 * unique keys: the database looks them up before it plans the rest.
 */
function scopesOfTenant(db: Database, isOfTenant: SQL): [own: SQL, about: SQL] {
  const owner = db
    .select({ id: organization.id })
    .from(organization)
    .leftJoin(tenants, eq(tenants.subdomain, organization.subdomain))
    .where(isOfTenant)
    .limit(1);
  const platform = db
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.subdomain, platformSubdomain));
  // Not of the platform itself, whose own activity this already is.
  const record = db
    .select({ id: tenants.id })
    .from(organization)
    .innerJoin(tenants, eq(tenants.subdomain, organization.subdomain))
    .where(and(isOfTenant, ne(organization.subdomain, platformSubdomain)))
    .limit(1);
  return [
    sql`${activityLogs.organizationId} = ${owner}`,
    allOf(
      sql`${activityLogs.organizationId} = ${platform}`,
      eq(activityLogs.entityType, "tenant"),
      sql`${activityLogs.entityId} = ${record}`,
    ),
  ];
}

/** An entry, and the id down to which the page was examined; null if to the end. */
interface Found {
  entry: PlatformActivity;
  oldest: number | null;
}

interface Reading {
  oldest: SQL<number> | number | undefined;
  limit: number;
  /** With the size and the name of the batch that an entry is the first of. */
  hasBatches: boolean;
}

async function read(
  db: Database,
  where: SQL | undefined,
  { oldest, limit, hasBatches }: Reading,
): Promise<Found[]> {
  // Selected before the joins: the optimizer would rather join the entries of all organizations and sort the result.
  const page = db
    // With a column that is in no index: otherwise an index of all entries would be scanned.
    .select(columnsOf(activityLogs, "organizationId", "id", "ip"))
    .from(activityLogs)
    .where(where)
    .orderBy(desc(activityLogs.id))
    .limit(limit)
    .as("page");
  const rows = await db
    .select({
      ...changeColumns,
      tenant: { name: organization.name, subdomain: organization.subdomain },
      actor: { id: user.id, firstName: user.firstName, lastName: user.lastName },
      avatar: userDetails.avatarHash,
      apiKey: { id: apiKeys.id, name: apiKeys.name },
      batchName: activityLogs.batchName,
      followers: hasBatches ? followersOf(db) : sql<number>`0`.mapWith(Number),
      oldest: sql<number | null>`${oldest ?? null}`.mapWith(Number),
    })
    .from(page)
    .innerJoin(
      activityLogs,
      and(eq(activityLogs.organizationId, page.organizationId), eq(activityLogs.id, page.id)),
    )
    .innerJoin(organization, eq(organization.id, activityLogs.organizationId))
    .leftJoin(
      user,
      and(eq(user.organizationId, activityLogs.organizationId), eq(user.id, activityLogs.actorId)),
    )
    .leftJoin(
      userDetails,
      and(
        eq(userDetails.organizationId, activityLogs.organizationId),
        eq(userDetails.userId, activityLogs.actorId),
      ),
    )
    .leftJoin(
      apiKeys,
      and(eq(apiKeys.organizationId, activityLogs.organizationId), eq(apiKeys.id, activityLogs.apiKeyId)),
    )
    .orderBy(desc(activityLogs.id));
  return rows.map(
    ({ at, actor, avatar, entityType, entityId, batchName, followers, oldest: examined, ...row }) => ({
      oldest: examined,
      entry: {
        ...row,
        // Of nobody's organization: what only some of its own people see, the platform does not.
        ...valuesSeenBy({ roles: [] }, { entityType, before: row.before, after: row.after }),
        at: at.toISOString(),
        actor: actor && {
          id: actor.id,
          name: fullName(actor),
          // A picture is only for people of the organization itself.
          avatar: row.tenant.subdomain === platformSubdomain ? avatar : null,
        },
        // The platform sees what tenants did: of their objects, only what the change itself names.
        entity: { type: entityType, id: entityId, name: recordedName(entityType, row.before, row.after) },
        batch: hasBatches ? batchOf(followers, batchName) : null,
      },
    }),
  );
}

const follower = alias(activityLogs, "follower");

/** The number of other entries of the batch, counted in an index. */
const followersOf = (db: Database) =>
  sql<number>`${db
    .select({ rows: count() })
    .from(follower)
    .where(
      and(eq(follower.organizationId, activityLogs.organizationId), eq(follower.leadId, activityLogs.id)),
    )}`.mapWith(Number);
