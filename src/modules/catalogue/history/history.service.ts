import { and, eq, lt } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import { isAbout, readEntries } from "@/modules/audit/activity/entries";
import { notFound } from "@/modules/catalogue/products/locked-products";
import { activityLogs, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductHistory, ProductHistoryInput } from "./history.schema";

/** The changes of a product, including one in the trash, as the viewer sees them, newest first. Throws AppError NOT_FOUND. */
export async function listHistory(
  db: TenantDb,
  viewer: Grants,
  { id, cursor, limit }: ProductHistoryInput,
): Promise<ProductHistory> {
  const isHistory = isAbout("product", String(id));
  const condition = and(isHistory, cursor === undefined ? undefined : lt(activityLogs.id, cursor));
  const [exists, { entries }, total] = await Promise.all([
    db.exists(products, eq(products.id, id)),
    // Changes of a product hold its lock, so ids are in the order of the changes. One more tells whether there is a
    // next page.
    readEntries(db, condition, { viewer, limit: limit + 1 }),
    db.total(activityLogs, isHistory),
  ]);
  if (!exists) throw notFound(id);
  // The source of the request is for administrators.
  const items = entries.slice(0, limit).map(({ ip: _, requestId: __, batch: ___, ...change }) => change);
  return { items, ...total, next: entries.length > limit ? (items.at(-1)?.id ?? null) : null };
}
