import { and, count, desc, eq, gte, isNull, like, lt, max, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { fullName } from "@/lib/full-name";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import { platformSubdomain } from "@/lib/subdomain";
import { changeColumns } from "@/modules/audit/activity/entries";
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
    const isSearched = isSearch(filters);
    const [newest, scopes] = await Promise.all([
      cursor ?? (isSearched ? idAfterNewest(db) : undefined),
      scopesOf(db, filters),
    ]);
    const oldest = isSearched && newest ? Math.max(1, newest - searchedIds) : 1;
    const range = and(
      newest ? lt(activityLogs.id, newest) : undefined,
      oldest > 1 ? gte(activityLogs.id, oldest) : undefined,
      matches(filters),
    );
    // Each is read in the order of an index, which a combination with `or` would not be.
    const [found, total] = await Promise.all([
      Promise.all(
        scopes.map((scope) =>
          read(db, and(scope, range), { limit: limit + 1, hasBatches: isOfBatches(filters) }),
        ),
      ),
      countActivity(db, scopes, filters),
    ]);
    const rows = found.flat().toSorted((a, b) => b.id - a.id);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const hasMore = rows.length > limit;
    const continued = oldest > 1 && (total.total > 0 || !total.totalIsExact) ? oldest : null;
    return { items, ...total, next: hasMore && last ? last.id : continued };
  });
}

/** The latest activity of all tenants, a line for each batch, of the ids that such a list examines first. */
export const latestPlatformActivity = (limit: number): Promise<PlatformActivity[]> =>
  withoutTenantScope("read the latest platform activity", (db) => {
    // The database reads it before it plans the rest, so that it bounds the range: reading it first would be one more wait.
    const oldest = db
      // Ids have no sign: below zero is an error.
      .select({ id: sql`greatest(${max(activityLogs.id)}, ${searchedIds}) - ${searchedIds}` })
      .from(activityLogs);
    return read(db, and(isFirst, sql`${activityLogs.id} > ${oldest}`), { limit, hasBatches: true });
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

async function idAfterNewest(db: Database): Promise<number> {
  const [row] = await db.select({ id: max(activityLogs.id) }).from(activityLogs);
  return (row?.id ?? 0) + 1;
}

/** What is listed, each part in the order of an index; undefined for everything. */
async function scopesOf(db: Database, filters: PlatformFilters): Promise<(SQL | undefined)[]> {
  const { tenantId, subdomain, batch } = filters;
  if (tenantId) return scopesOfTenant(db, eq(tenants.id, tenantId), undefined);
  if (subdomain) return scopesOfTenant(db, eq(organization.subdomain, subdomain), subdomain);
  if (batch === undefined) return [undefined];
  const [first] = await db
    .select({ organizationId: activityLogs.organizationId })
    .from(activityLogs)
    .where(eq(activityLogs.id, batch))
    .limit(1);
  return first ? [eq(activityLogs.organizationId, first.organizationId)] : [];
}

/** The scopes of a tenant: its own activity, and the platform's about it. Empty if there is no such tenant. */
async function scopesOfTenant(db: Database, isOfTenant: SQL, subdomain: string | undefined): Promise<SQL[]> {
  const platform = alias(organization, "platform");
  const [owner] = await db
    .select({
      id: organization.id,
      subdomain: organization.subdomain,
      tenantId: tenants.id,
      platformId: platform.id,
    })
    .from(organization)
    .leftJoin(tenants, eq(tenants.subdomain, organization.subdomain))
    .leftJoin(platform, eq(platform.subdomain, platformSubdomain))
    .where(isOfTenant)
    .limit(1);
  if (!owner) return [];
  // The collation also finds subdomains with accents, which nobody has.
  if (subdomain !== undefined && owner.subdomain !== subdomain.toLowerCase()) return [];
  const own = eq(activityLogs.organizationId, owner.id);
  if (!owner.tenantId || !owner.platformId || owner.platformId === owner.id) return [own];
  return [
    own,
    allOf(
      eq(activityLogs.organizationId, owner.platformId),
      eq(activityLogs.entityType, "tenant"),
      eq(activityLogs.entityId, owner.tenantId),
    ),
  ];
}

interface Reading {
  limit: number;
  /** With the size and the name of the batch that an entry is the first of. */
  hasBatches: boolean;
}

async function read(
  db: Database,
  where: SQL | undefined,
  { limit, hasBatches }: Reading,
): Promise<PlatformActivity[]> {
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
  return rows.map(({ at, actor, avatar, entityType, entityId, batchName, followers, ...row }) => ({
    ...row,
    at: at.toISOString(),
    actor: actor && {
      id: actor.id,
      name: fullName(actor),
      // A picture is only for people of the organization itself.
      avatar: row.tenant.subdomain === platformSubdomain ? avatar : null,
    },
    // The platform sees what tenants did: of their objects, only what the change itself names.
    entity: { type: entityType, id: entityId, name: recordedName(entityType, row.before, row.after) },
    batch:
      hasBatches && (followers > 0 || batchName !== null) ? { size: followers + 1, name: batchName } : null,
  }));
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
