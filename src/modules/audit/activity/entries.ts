import { aliasedTable, and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { columnsOf } from "@/server/db/columns";
import { activityLogs, apiKeys, invitations, productStatus, products, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ActivityEntry } from "./activity-logs.schema";

/** The actor and the person that an entry is about, under their own aliases in a query. */
export const actor = aliasedTable(user, "actor");
export const target = aliasedTable(user, "target");
const ownKey = aliasedTable(apiKeys, "target_key");

/** The id of the object of an entry if it has the type; otherwise null. */
export const idWhere = (type: string) =>
  sql`case when ${activityLogs.entityType} = ${type} then cast(${activityLogs.entityId} as unsigned) end`;

/** The columns that every list of changes selects. */
export const changeColumns = {
  id: activityLogs.id,
  at: activityLogs.createdAt,
  ...columnsOf(activityLogs, "action", "entityType", "entityId", "before", "after", "impersonator"),
};

/** The entries that match the condition, newest first by default, with the names of what they refer to. */
export async function readEntries(
  db: TenantDb,
  condition: SQL | undefined,
  limit: number,
  order: "newest first" | "oldest first" = "newest first",
): Promise<ActivityEntry[]> {
  const byId = order === "newest first" ? desc(activityLogs.id) : asc(activityLogs.id);
  // Selected before the joins: the optimizer would rather join all entries and sort the result.
  const page = db
    .select({ id: activityLogs.id })
    .from(activityLogs)
    .leftJoin(actor, eq(actor.id, activityLogs.actorId))
    .leftJoin(target, eq(target.id, idWhere("user")))
    .where(condition)
    .orderBy(byId)
    .limit(limit)
    .as("page");
  const rows = await db
    .select({
      ...changeColumns,
      ...columnsOf(activityLogs, "ip", "requestId"),
      actor: { id: actor.id, firstName: actor.firstName, lastName: actor.lastName },
      apiKey: { id: apiKeys.id, name: apiKeys.name },
      target: { firstName: target.firstName, lastName: target.lastName },
      product: { name: products.name, status: products.status },
      invitation: { name: invitations.email },
      ownKey: { name: ownKey.name },
    })
    .from(page)
    .innerJoin(activityLogs, eq(activityLogs.id, page.id))
    .leftJoin(actor, eq(actor.id, activityLogs.actorId))
    .leftJoin(apiKeys, eq(apiKeys.id, activityLogs.apiKeyId))
    .leftJoin(target, eq(target.id, idWhere("user")))
    .leftJoin(products, eq(products.id, idWhere("product")))
    .leftJoin(invitations, eq(invitations.id, idWhere("invitation")))
    .leftJoin(ownKey, eq(ownKey.id, idWhere("api_key")))
    .orderBy(byId);
  return rows.map(
    ({ at, entityType, entityId, actor: who, target: person, product, invitation, ownKey: key, ...row }) => ({
      ...row,
      at: at.toISOString(),
      actor: who && { id: who.id, name: fullName(who) },
      entity: {
        type: entityType,
        id: entityId,
        name: person ? fullName(person) : ((product ?? invitation ?? key)?.name ?? null),
        ...(product?.status === productStatus.deleted && { inTrash: true as const }),
      },
    }),
  );
}

/** The entries about one object. */
export const isAbout = (type: string, id: string): SQL | undefined =>
  and(eq(activityLogs.entityType, type), eq(activityLogs.entityId, id));
