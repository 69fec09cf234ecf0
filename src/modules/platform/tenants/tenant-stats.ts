import { and, count, eq, inArray, max } from "drizzle-orm";
import type { Database } from "@/server/db/client";
import { activityLogs, productStatus, products, user, userStatus } from "@/server/db/schema";
import type { Stats } from "./tenants.schema";

/** Statistics of organizations, by id: three queries for all of them, each through a tenant index. */
export async function statsOf(
  db: Pick<Database, "select">,
  organizationIds: number[],
): Promise<(organizationId: number | null) => Stats> {
  // Nothing to query; an empty list is not valid SQL.
  if (organizationIds.length === 0) return () => none;
  const [people, goods, latest] = await Promise.all([
    db
      .select({ id: user.organizationId, rows: count() })
      .from(user)
      .where(and(inArray(user.organizationId, organizationIds), eq(user.status, userStatus.active)))
      .groupBy(user.organizationId),
    db
      .select({ id: products.organizationId, rows: count() })
      .from(products)
      .where(
        and(inArray(products.organizationId, organizationIds), eq(products.status, productStatus.active)),
      )
      .groupBy(products.organizationId),
    db
      .select({ id: activityLogs.organizationId, at: max(activityLogs.createdAt) })
      .from(activityLogs)
      .where(inArray(activityLogs.organizationId, organizationIds))
      .groupBy(activityLogs.organizationId),
  ]);
  return (organizationId) => ({
    activeUsers: people.find(({ id }) => id === organizationId)?.rows ?? 0,
    products: goods.find(({ id }) => id === organizationId)?.rows ?? 0,
    lastActivityAt: latest.find(({ id }) => id === organizationId)?.at?.toISOString() ?? null,
  });
}

const none: Stats = { activeUsers: 0, products: 0, lastActivityAt: null };
