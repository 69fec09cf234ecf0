import { and, desc, eq, gte, like, lt, max, ne, type SQL, sql } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import { platformSubdomain } from "@/lib/subdomain";
import { changeColumns } from "@/modules/audit/activity/entries";
import { recordedName } from "@/modules/audit/activity/recorded-name";
import type { Database } from "@/server/db/client";
import { allOf } from "@/server/db/conditions";
import { countTotal, totalOfFound } from "@/server/db/lists";
import { activityLogs, apiKeys, organization, tenants, user } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import type {
  ListPlatformActivityInput,
  PlatformActivity,
  PlatformActivityList,
} from "./platform-activity.schema";

/** How many ids a search for an action examines at once: a rare match must not read the whole table. */
const searchedIds = 50_000;

/** The activity of all tenants, or of one, newest first; pages begin at an id, so that a late one costs no more. */
export async function listPlatformActivity({
  tenantId,
  subdomain,
  action,
  cursor,
  limit,
}: ListPlatformActivityInput): Promise<PlatformActivityList> {
  return withoutTenantScope("list platform activity", async (db) => {
    const scopes = tenantId
      ? scopesOf(db, eq(tenants.id, tenantId))
      : subdomain
        ? scopesOf(db, isAt(subdomain))
        : [undefined];
    const oldest = action === undefined ? undefined : oldestSearched(db, cursor);
    const range = and(
      cursor === undefined ? undefined : lt(activityLogs.id, cursor),
      oldest === undefined ? undefined : gte(activityLogs.id, oldest),
      action === undefined ? undefined : isAction(action),
    );
    // Each is read in the order of an index, which a combination with `or` would not be.
    const [found, total] = await Promise.all([
      Promise.all(scopes.map((scope) => read(db, and(scope, range), { oldest, limit: limit + 1 }))),
      countActivity(db, scopes, action),
    ]);
    const examined = oldest && total.total > 0 ? await examinedTo(db, found.flat(), oldest) : 0;
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

const isAction = (action: string) => like(activityLogs.action, `${action.replaceAll("_", "\\_")}%`);

/** The number of entries in all scopes together. */
async function countActivity(
  db: Database,
  scopes: (SQL | undefined)[],
  action: string | undefined,
): Promise<Total> {
  const totals = await Promise.all(
    scopes.map((scope) =>
      action !== undefined && scope === undefined
        ? countAction(db, action)
        : countTotal(db, activityLogs, and(scope, action === undefined ? undefined : isAction(action))),
    ),
  );
  return totalOfCounted(
    totals.reduce((sum, { total, totalIsExact }) => sum + total + (totalIsExact ? 0 : 1), 0),
  );
}

/**
 * The number of entries with an action in all tenants. The index of actions begins with the tenant: which actions each of
 * them has is read by skipping from one to the next, and then only entries that count.
 */
async function countAction(db: Database, action: string): Promise<Total> {
  const actions = db
    .selectDistinct({ organizationId: activityLogs.organizationId, action: activityLogs.action })
    .from(activityLogs)
    .where(isAction(action))
    .as("actions");
  const found = db
    .select({ one: sql<number>`1`.as("one") })
    .from(actions)
    .innerJoin(
      activityLogs,
      and(eq(activityLogs.organizationId, actions.organizationId), eq(activityLogs.action, actions.action)),
    )
    .limit(countedRows)
    .as("found");
  return totalOfFound(db, found);
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
function scopesOf(db: Database, isOfTenant: SQL): [own: SQL, about: SQL] {
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
}

async function read(db: Database, where: SQL | undefined, { oldest, limit }: Reading): Promise<Found[]> {
  const rows = await db
    .select({
      ...changeColumns,
      tenant: { name: organization.name, subdomain: organization.subdomain },
      actor: { id: user.id, firstName: user.firstName, lastName: user.lastName },
      apiKey: { id: apiKeys.id, name: apiKeys.name },
      oldest: sql<number | null>`${oldest ?? null}`.mapWith(Number),
    })
    .from(activityLogs)
    .innerJoin(organization, eq(organization.id, activityLogs.organizationId))
    .leftJoin(
      user,
      and(eq(user.organizationId, activityLogs.organizationId), eq(user.id, activityLogs.actorId)),
    )
    .leftJoin(
      apiKeys,
      and(eq(apiKeys.organizationId, activityLogs.organizationId), eq(apiKeys.id, activityLogs.apiKeyId)),
    )
    .where(where)
    .orderBy(desc(activityLogs.id))
    .limit(limit);
  return rows.map(({ at, actor, entityType, entityId, oldest, ...row }) => ({
    oldest,
    entry: {
      ...row,
      at: at.toISOString(),
      actor: actor && { id: actor.id, name: fullName(actor) },
      // The platform sees what tenants did: of their objects, only what the change itself names.
      entity: { type: entityType, id: entityId, name: recordedName(entityType, row.before, row.after) },
    },
  }));
}
