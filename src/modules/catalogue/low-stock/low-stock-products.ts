import { and, asc, eq, gt, inArray, isNull, lt, ne, or } from "drizzle-orm";
import { isActive } from "@/server/db/products-by-status";
import { lowStockProducts, productStatus, products, stockLevel } from "@/server/db/schema";
import { given, portions, upsertRows } from "@/server/tenancy/bulk-writes";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const { productId, level, since } = lowStockProducts;

/**
 * Notes which active products are low or out of stock now, and since when: those that were neither before, or have run out
 * since, from this moment on. The organization is locked.
 */
export async function noteLowStock(tx: TenantDb, now: Date): Promise<void> {
  const isSame = eq(productId, products.id);
  const fallen = await tx
    .select({ productId: products.id, level: products.stockLevel })
    .from(products)
    .leftJoin(lowStockProducts, isSame)
    .where(
      and(
        isActive,
        inArray(products.stockLevel, [stockLevel.out, stockLevel.low]),
        or(isNull(productId), lt(products.stockLevel, level)),
      ),
    );
  const recovered = await tx
    .select({ productId })
    .from(lowStockProducts)
    .innerJoin(products, isSame)
    .where(or(ne(products.status, productStatus.active), eq(products.stockLevel, stockLevel.enough)));
  // What runs out again is told again.
  const refilled = await tx
    .select({ productId })
    .from(lowStockProducts)
    .innerJoin(products, isSame)
    .where(and(isActive, eq(products.stockLevel, stockLevel.low), eq(level, stockLevel.out)));
  for (const some of portions(recovered)) {
    await tx.delete(lowStockProducts, inArray(productId, idsOf(some)));
  }
  for (const some of portions(refilled)) {
    await tx.update(lowStockProducts, { level: stockLevel.low }, inArray(productId, idsOf(some)));
  }
  await upsertRows(
    tx,
    lowStockProducts,
    fallen.map((row) => ({ ...row, level: row.level ?? stockLevel.low, since: now })),
    { level: given(level), since: given(since) },
  );
}

const idsOf = (rows: { productId: number }[]) => rows.map((row) => row.productId);

/** A product that has become low or run out. */
export type LowProduct = Awaited<ReturnType<typeof readLowStock>>[number];

/** What has become low after a moment, what is out of stock first. */
export const readLowStock = async (tx: TenantDb, after: Date) =>
  tx
    .select({
      name: products.name,
      sku: products.sku,
      stock: products.stock,
      minimumStock: products.minimumStock,
      since,
    })
    .from(lowStockProducts)
    .innerJoin(products, eq(productId, products.id))
    .where(gt(since, after))
    .orderBy(asc(level), asc(products.name));
