import { and, desc, eq, gte, like, lt, max, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { fullName } from "@/lib/full-name";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import { platformSubdomain } from "@/lib/subdomain";
import { changeColumns } from "@/modules/audit/activity/entries";
import { recordedName } from "@/modules/audit/activity/recorded-name";
import type { Database } from "@/server/db/client";
import { allOf } from "@/server/db/conditions";
import { countTotal, totalOfFound } from "@/server/db/lists";
import { activityLogs, apiKeys, organization, tenants, user, userDetails } from "@/server/db/schema";
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
    const isOfTenant = tenantId
      ? eq(tenants.id, tenantId)
      : subdomain
        ? eq(organization.subdomain, subdomain)
        : undefined;
    const [newest, scopes] = await Promise.all([
      cursor ?? (action ? idAfterNewest(db) : undefined),
      isOfTenant ? scopesOf(db, isOfTenant, subdomain) : [undefined],
    ]);
    const oldest = action && newest ? Math.max(1, newest - searchedIds) : 1;
    const range = and(
      newest ? lt(activityLogs.id, newest) : undefined,
      oldest > 1 ? gte(activityLogs.id, oldest) : undefined,
      action === undefined ? undefined : isAction(action),
    );
    // Each is read in the order of an index, which a combination with `or` would not be.
    const [found, total] = await Promise.all([
      Promise.all(scopes.map((scope) => read(db, and(scope, range), limit + 1))),
      countActivity(db, scopes, action),
    ]);
    const rows = found.flat().toSorted((a, b) => b.id - a.id);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const hasMore = rows.length > limit;
    const continued = oldest > 1 && total.total > 0 ? oldest : null;
    return { items, ...total, next: hasMore && last ? last.id : continued };
  });
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

async function idAfterNewest(db: Database): Promise<number> {
  const [row] = await db.select({ id: max(activityLogs.id) }).from(activityLogs);
  return (row?.id ?? 0) + 1;
}

/** The scopes of a tenant: its own activity, and the platform's about it. Empty if there is no such tenant. */
async function scopesOf(db: Database, isOfTenant: SQL, subdomain: string | undefined): Promise<SQL[]> {
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

async function read(db: Database, where: SQL | undefined, limit: number): Promise<PlatformActivity[]> {
  const rows = await db
    .select({
      ...changeColumns,
      tenant: { name: organization.name, subdomain: organization.subdomain },
      actor: { id: user.id, firstName: user.firstName, lastName: user.lastName },
      avatar: userDetails.avatarHash,
      apiKey: { id: apiKeys.id, name: apiKeys.name },
    })
    .from(activityLogs)
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
    .where(where)
    .orderBy(desc(activityLogs.id))
    .limit(limit);
  return rows.map(({ at, actor, avatar, entityType, entityId, ...row }) => ({
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
  }));
}
