import { and, asc, count, desc, eq, gte, inArray, notInArray, or, sql } from "drizzle-orm";
import type { ClockOffset } from "@/lib/zoned-days";
import { dayOf } from "@/server/db/days";
import { isActive } from "@/server/db/products-by-status";
import { deletedProducts, productStatus, products, sampleProducts, stockLevel } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const shownProducts = 6;

/** The number of products, and of sample data among them, their value, and how many are out of stock or low, as the list of products counts them. */
export async function readStock(db: TenantDb) {
  const [row] = await db
    .select({
      total: sql<number>`count(*)`.mapWith(Number),
      value: sql<string | null>`sum(${products.price} * ${products.stock})`,
      outOfStock: sql<number>`coalesce(sum(${eq(products.stockLevel, stockLevel.out)}), 0)`.mapWith(Number),
      samples: sql<number>`${db.select({ rows: count() }).from(sampleProducts)}`.mapWith(Number),
      low: sql<number>`coalesce(sum(${eq(products.stockLevel, stockLevel.low)}), 0)`.mapWith(Number),
    })
    .from(products)
    .where(isActive);
  return {
    total: row?.total ?? 0,
    value: row?.value ?? "0.00",
    outOfStock: row?.outOfStock ?? 0,
    low: row?.low ?? 0,
    samples: row?.samples ?? 0,
  };
}

/**
 * The daily growth of active products: created minus deleted. A restored product counts as if never deleted, one that is
 * active now as if it always had been, and a draft or an archived one as if it never had been.
 */
export async function readProductDays(
  db: TenantDb,
  from: Date,
  clocks: ClockOffset[],
): Promise<Map<string, number>> {
  const created = dayOf(products.createdAt, clocks);
  const deleted = dayOf(products.updatedAt, clocks);
  const neverActive = db
    .select({ id: deletedProducts.productId })
    .from(deletedProducts)
    .where(inArray(deletedProducts.status, [productStatus.draft, productStatus.archived]));
  const wasActive = and(eq(products.status, productStatus.deleted), notInArray(products.id, neverActive));
  const [made, gone] = await Promise.all([
    db
      .select({ day: created, count: sql<number>`count(*)`.mapWith(Number) })
      .from(products)
      .where(and(or(isActive, wasActive), gte(products.createdAt, from)))
      .groupBy(created),
    db
      .select({ day: deleted, count: sql<number>`count(*)`.mapWith(Number) })
      .from(products)
      .where(and(wasActive, gte(products.updatedAt, from)))
      .groupBy(deleted),
  ]);
  const gained = new Map(made.map(({ day, count }) => [day, count]));
  for (const { day, count } of gone) gained.set(day, (gained.get(day) ?? 0) - count);
  return gained;
}

/** The newest products. */
export async function readLatestProducts(db: TenantDb) {
  const rows = await db
    .select({ id: products.id, name: products.name, createdAt: products.createdAt })
    .from(products)
    .where(isActive)
    .orderBy(desc(products.createdAt), desc(products.id))
    .limit(shownProducts);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** The products with the lowest stock. */
export function readLowestStock(db: TenantDb) {
  return db
    .select({ id: products.id, name: products.name, stock: products.stock })
    .from(products)
    .where(isActive)
    .orderBy(asc(products.stock), asc(products.id))
    .limit(shownProducts);
}
