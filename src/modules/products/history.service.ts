import { and, desc, eq, lt } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { activityLogs, products, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductHistory, ProductHistoryInput } from "./history.schema";
import { notFound } from "./locked-products";

/** What happened to a product, also to one in the trash, the latest first. Throws AppError NOT_FOUND. */
export async function listHistory(
  db: TenantDb,
  { id, cursor, limit }: ProductHistoryInput,
): Promise<ProductHistory> {
  const [exists, rows] = await Promise.all([
    db.exists(products, eq(products.id, id)),
    db
      .select({
        id: activityLogs.id,
        action: activityLogs.action,
        createdAt: activityLogs.createdAt,
        impersonator: activityLogs.impersonator,
        before: activityLogs.before,
        after: activityLogs.after,
        actor: { firstName: user.firstName, lastName: user.lastName },
      })
      .from(activityLogs)
      .leftJoin(user, eq(user.id, activityLogs.actorId))
      .where(
        and(
          eq(activityLogs.entityType, "product"),
          eq(activityLogs.entityId, String(id)),
          cursor === undefined ? undefined : lt(activityLogs.id, cursor),
        ),
      )
      // Whoever changes a product holds its lock: the ids are in the order of the changes, and so is the index.
      .orderBy(desc(activityLogs.id))
      // One more tells whether there is a next page.
      .limit(limit + 1),
  ]);
  if (!exists) throw notFound(id);
  const items = rows.slice(0, limit).map(({ createdAt, actor, ...change }) => ({
    ...change,
    at: createdAt.toISOString(),
    actorName: actor && fullName(actor),
  }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
