import { aliasedTable, and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import type { Grants } from "@/lib/permissions";
import { columnsOf } from "@/server/db/columns";
import {
  activityLogs,
  apiKeys,
  invitations,
  organization,
  productStatus,
  products,
  user,
  userDetails,
} from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityEntry } from "./activity-logs.schema";
import { valuesSeenBy } from "./closed-fields";
import { recordedName } from "./recorded-name";

/** The actor and the person that an entry is about, under their own aliases in a query. */
export const actor = aliasedTable(user, "actor");
export const target = aliasedTable(user, "target");
const ownKey = aliasedTable(apiKeys, "target_key");
const follower = aliasedTable(activityLogs, "follower");

/** The id of the object of an entry if it has the type; otherwise null. */
const idWhere = (type: string) =>
  sql`case when ${activityLogs.entityType} = ${type} then cast(${activityLogs.entityId} as unsigned) end`;

/** The columns that every list of changes selects. */
export const changeColumns = {
  id: activityLogs.id,
  at: activityLogs.createdAt,
  ...columnsOf(activityLogs, "action", "entityType", "entityId", "before", "after", "impersonator"),
};

type BoundName = "first" | "last" | "window";

/** A table of one row, with the ids between which entries are read. */
type BoundsTable = ReturnType<typeof boundsTable>;

/**
 * Limited to its only row, which the database computes before it plans what joins it: conditions with these values are then
 * ranges of an index, as they are with constants. Those with the subqueries themselves would not be.
 */
export const boundsTable = (db: TenantDb, { first, last, window }: Record<BoundName, SQL>) =>
  db
    .select({
      first: first.mapWith(Number).as("first"),
      last: last.mapWith(Number).as("last"),
      window: window.mapWith(Number).as("window"),
    })
    .from(organization)
    .limit(1)
    .as("bounds");

/** The id of `window`, unless entries are read down to `first` without it. */
export const endOf = ({ first, window }: BoundsTable) =>
  sql<number | null>`nullif(greatest(${window}, ${first}), ${first})`.mapWith(Number);

interface Reading {
  /** Who reads them: some fields are not for everyone who sees the change. */
  viewer: Grants;
  limit: number;
  /** With what makes a range of them. */
  bounds?: { table: BoundsTable; isWithin: SQL | undefined } | undefined;
  order?: "newest first" | "oldest first";
  /** With the size and the name of the batch that an entry is the first of. */
  hasBatches?: boolean;
}

interface ReadEntries {
  entries: ActivityEntry[];
  /** Down to which id entries were examined; null if there is no end within the bounds, or no entry to tell. */
  examinedTo: number | null;
}

/** The entries that match the condition, newest first by default, with the names of what they refer to. */
export async function readEntries(
  db: TenantDb,
  condition: SQL | undefined,
  { viewer, limit, bounds, order = "newest first", hasBatches = false }: Reading,
): Promise<ReadEntries> {
  const byId = order === "newest first" ? desc(activityLogs.id) : asc(activityLogs.id);
  const oldest = bounds ? endOf(bounds.table) : sql<number | null>`null`.mapWith(Number);
  const all = db
    .select({ id: activityLogs.id, oldest: oldest.as("oldest") })
    .from(activityLogs)
    .leftJoin(actor, eq(actor.id, activityLogs.actorId))
    .leftJoin(target, eq(target.id, idWhere("user")));
  // Selected before the joins: the optimizer would rather join all entries and sort the result.
  const page = (bounds ? all.innerJoin(bounds.table, bounds.isWithin) : all)
    .where(condition)
    .orderBy(byId)
    .limit(limit)
    .as("page");
  const rows = await db
    .select({
      ...changeColumns,
      ...columnsOf(activityLogs, "ip", "requestId"),
      actor: { id: actor.id, firstName: actor.firstName, lastName: actor.lastName },
      avatar: userDetails.avatarHash,
      apiKey: { id: apiKeys.id, name: apiKeys.name },
      target: { firstName: target.firstName, lastName: target.lastName },
      product: { name: products.name, status: products.status },
      invitation: { name: invitations.email },
      ownKey: { name: ownKey.name },
      batchName: activityLogs.batchName,
      followers: hasBatches ? followersOf(db) : sql<number>`0`.mapWith(Number),
      oldest: page.oldest,
    })
    .from(page)
    .innerJoin(activityLogs, eq(activityLogs.id, page.id))
    .leftJoin(actor, eq(actor.id, activityLogs.actorId))
    .leftJoin(userDetails, eq(userDetails.userId, activityLogs.actorId))
    .leftJoin(apiKeys, eq(apiKeys.id, activityLogs.apiKeyId))
    .leftJoin(target, eq(target.id, idWhere("user")))
    .leftJoin(products, eq(products.id, idWhere("product")))
    .leftJoin(invitations, eq(invitations.id, idWhere("invitation")))
    .leftJoin(ownKey, eq(ownKey.id, idWhere("api_key")))
    .orderBy(byId);
  const entries = rows.map(
    ({
      at,
      entityType,
      entityId,
      actor: who,
      target: person,
      product,
      invitation,
      ownKey: key,
      oldest: _,
      ...row
    }) => {
      const { avatar, batchName, followers, ...entry } = row;
      return {
        ...entry,
        ...valuesSeenBy(viewer, { entityType, before: row.before, after: row.after }),
        at: at.toISOString(),
        actor: who && { id: who.id, name: fullName(who), avatar },
        entity: {
          type: entityType,
          id: entityId,
          name: person
            ? fullName(person)
            : ((product ?? invitation ?? key)?.name ?? recordedName(entityType, row.before, row.after)),
          ...(product?.status === productStatus.deleted && { inTrash: true as const }),
        },
        batch: hasBatches ? batchOf(followers, batchName) : null,
      };
    },
  );
  return { entries, examinedTo: rows[0]?.oldest ?? null };
}

/** The batch that an entry is the first of, by the number of the others and its name; null if it is a single entry. */
export const batchOf = (followers: number, name: string | null): ActivityEntry["batch"] =>
  followers > 0 || name !== null ? { size: followers + 1, name } : null;

/** The number of other entries of the batch, counted in an index. */
const followersOf = (db: TenantDb) =>
  sql<number>`${db.select({ rows: count() }).from(follower).where(eq(follower.leadId, activityLogs.id))}`.mapWith(
    Number,
  );

/** The entries about one object. */
export const isAbout = (type: string, id: string): SQL | undefined =>
  and(eq(activityLogs.entityType, type), eq(activityLogs.entityId, id));
