import { inArray, sql } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { assertVersion } from "@/lib/changes";
import { lockRow, lockRows } from "@/modules/catalogue/products/locked-products";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { assertProductQuota } from "@/modules/catalogue/quota/product-limit";
import { type Audit, change } from "@/server/change";
import { productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductVersion } from "./trash.schema";

/** Moves a product to the trash. Throws AppError NOT_FOUND or STALE_VERSION. */
export async function deleteProduct(db: TenantDb, { id, version }: ProductVersion) {
  await change(db, async (tx, audit) => {
    const current = await lockRow(tx, id, productStatus.active);
    assertVersion(current, version, "this product");
    await move(tx, audit, [current], "product.delete");
  });
  return { id };
}

/** Restores a product from the trash. Throws AppError NOT_FOUND if it is not there, and LIMIT_REACHED. */
export async function restoreProduct(db: TenantDb, tenant: Tenant, id: number): Promise<Product> {
  return change(db, async (tx, audit) => {
    const withinQuota = assertProductQuota(tx, tenant);
    // NOT_FOUND takes precedence.
    const [current] = await sentTogether([lockRow(tx, id, productStatus.deleted), withinQuota]);
    const stamp = new Stamp();
    await move(tx, audit, [current], "product.restore", stamp);
    return { ...current, version: current.version + 1, updatedAt: stamp.at.toISOString() };
  });
}

/**
 * Moves products to the trash, all or none. Returns their new versions, with which `restoreProducts` can undo it.
 * Throws AppError NOT_FOUND or STALE_VERSION (with the changed ones).
 */
export function deleteProducts(db: TenantDb, items: ProductVersion[]) {
  return change(db, async (tx, audit) => {
    const rows = await lockVersions(tx, items, productStatus.active);
    return move(tx, audit, rows, "product.delete");
  });
}

/**
 * Restores products, all or none. Returns and throws as `deleteProducts`, and LIMIT_REACHED if the quota does not allow
 * all of them.
 */
export function restoreProducts(db: TenantDb, tenant: Tenant, items: ProductVersion[]) {
  return change(db, async (tx, audit) => {
    const withinQuota = assertProductQuota(tx, tenant, items.length);
    const [rows] = await sentTogether([lockVersions(tx, items, productStatus.deleted), withinQuota]);
    return move(tx, audit, rows, "product.restore");
  });
}

async function lockVersions(tx: TenantDb, items: ProductVersion[], status: number): Promise<Product[]> {
  const rows = await lockRows(
    tx,
    items.map(({ id }) => id),
    status,
  );
  const seen = new Map(items.map(({ id, version }) => [id, version]));
  assertVersions(rows.filter(({ id, version }) => version !== seen.get(id)));
  return rows;
}

export type Move = "product.delete" | "product.restore";
export type Movable = Pick<Product, "id" | "name" | "sku" | "version">;

/** Moves locked products to the trash or restores them, and returns their new versions. */
export async function move(
  tx: TenantDb,
  audit: Audit,
  rows: Movable[],
  action: Move,
  stamp?: Stamp,
): Promise<{ items: ProductVersion[] }> {
  const isDeletion = action === "product.delete";
  const ids = rows.map(({ id }) => id);
  await sentTogether([
    tx.update(
      products,
      {
        status: isDeletion ? productStatus.deleted : productStatus.active,
        version: sql`${products.version} + 1`,
      },
      inArray(products.id, ids),
      stamp,
    ),
    audit.record(
      rows.map(({ id, name, sku }) => ({
        action,
        entityId: id,
        [isDeletion ? "before" : "after"]: { name, sku },
      })),
    ),
  ]);
  return { items: rows.map(({ id, version }) => ({ id, version: version + 1 })) };
}

const maxNamed = 3;

function assertVersions(rows: Product[]): void {
  if (rows.length === 0) return;
  const names = rows.slice(0, maxNamed).map(({ name }) => `“${name}”`);
  const others = rows.length - names.length;
  const which = names.join(", ") + (others > 0 ? ` and ${others} more` : "");
  throw new AppError("STALE_VERSION", `Someone else changed ${which} in the meantime.`, {
    data: { changed: rows.map(({ id, version }) => ({ id, version })) },
  });
}
