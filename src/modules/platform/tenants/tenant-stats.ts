import { and, count, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import type { Database } from "@/server/db/client";
import { isoOf } from "@/server/db/columns";
import { isCounted } from "@/server/db/products-by-status";
import { activityLogs, products, user, userStatus } from "@/server/db/schema";
import type { Stats } from "./tenants.schema";

/**
 * Statistics of the organization with this id, to be selected with it: each through an index that begins with the id, for each row
 * of the result. Counts are 0 where the id is null.
 */
export function statsOf(db: Pick<Database, "select">, organizationId: MySqlColumn) {
  const rows = { rows: count() };
  const { createdAt } = activityLogs;
  const isOfActiveUser = eq(user.status, userStatus.active);
  return {
    activeUsers: numberOf(
      db
        .select(rows)
        .from(user)
        .where(and(eq(user.organizationId, organizationId), isOfActiveUser)),
    ),
    products: numberOf(
      db
        .select(rows)
        .from(products)
        .where(and(eq(products.organizationId, organizationId), isCounted)),
    ),
    // Not max(), which would read all of them.
    lastActivityAt: sql`${db
      .select({ at: createdAt })
      .from(activityLogs)
      .where(eq(activityLogs.organizationId, organizationId))
      .orderBy(desc(createdAt))
      .limit(1)}`.mapWith((at: string): string | null => isoOf(at)),
  } satisfies Record<keyof Stats, SQL>;
}

const numberOf = (query: SQLWrapper): SQL<number> => sql`${query}`.mapWith(Number);
