import { inArray, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { assertVersion } from "@/lib/changes";
import type { Grants } from "@/lib/permissions";
import {
  type LockedProduct,
  lockRow,
  lockRows,
  type Where,
} from "@/modules/catalogue/products/locked-products";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { catalogueOf } from "@/modules/catalogue/products/stored-status";
import { assertProductQuota } from "@/modules/catalogue/quota/product-limit";
import { type Audit, change } from "@/server/change";
import { productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { keepLastChanges, keptOf, type LastChanges, lockLastChanges, restoreRows } from "./last-changes";
import type { ProductVersion } from "./trash.schema";

const t = textsOf("catalogueErrors");

/** Moves a product to the trash. Throws AppError NOT_FOUND or STALE_VERSION. */
export async function deleteProduct(db: TenantDb, viewer: Grants, { id, version }: ProductVersion) {
  await change(db, async (tx, audit) => {
    const current = await lockRow(tx, id, catalogueOf(viewer));
    assertVersion(current.product, version, "product");
    await moveToTrash(tx, audit, [current]);
  });
  return { id };
}

/** Restores a product from the trash. Throws AppError NOT_FOUND if it is not there, and LIMIT_REACHED. */
export async function restoreProduct(db: TenantDb, tenant: Tenant, id: number): Promise<Product> {
  return change(db, async (tx, audit) => {
    const withinQuota = assertProductQuota(tx, tenant);
    // NOT_FOUND takes precedence.
    const [{ product: current }, , kept] = await sentTogether([
      lockRow(tx, id, "trash"),
      withinQuota,
      lockLastChanges(tx, [id]),
    ]);
    const stamp = new Stamp();
    await moveBack(tx, audit, [current], { kept, stamp });
    const { updatedAt, status } = keptOf(kept, current) ?? {
      updatedAt: stamp.at.toISOString(),
      status: "active" as const,
    };
    return { ...current, version: current.version + 1, updatedAt, status };
  });
}

/**
 * Moves products to the trash, all or none. Returns their new versions, with which `restoreProducts` can undo it.
 * Throws AppError NOT_FOUND or STALE_VERSION (with the changed ones).
 */
export function deleteProducts(db: TenantDb, viewer: Grants, items: ProductVersion[]) {
  return change(db, async (tx, audit) => {
    const rows = await lockVersions(tx, items, catalogueOf(viewer));
    return moveToTrash(tx, audit, rows);
  });
}

/**
 * Restores products, all or none. Returns and throws as `deleteProducts`, and LIMIT_REACHED if the quota does not allow
 * all of them.
 */
export function restoreProducts(db: TenantDb, tenant: Tenant, items: ProductVersion[]) {
  return change(db, async (tx, audit) => {
    const withinQuota = assertProductQuota(tx, tenant, items.length);
    const [rows, , kept] = await sentTogether([
      lockVersions(tx, items, "trash"),
      withinQuota,
      lockLastChanges(tx, idsOf(items)),
    ]);
    return moveBack(
      tx,
      audit,
      rows.map(({ product }) => product),
      { kept, stamp: new Stamp() },
    );
  });
}

/** Locks the products, which must be there with these versions. Throws AppError NOT_FOUND or STALE_VERSION. */
export async function lockVersions(
  tx: TenantDb,
  items: ProductVersion[],
  where: Where,
): Promise<LockedProduct[]> {
  const rows = await lockRows(tx, idsOf(items), where);
  const seen = new Map(items.map(({ id, version }) => [id, version]));
  assertVersions(rows.map(({ product }) => product).filter(({ id, version }) => version !== seen.get(id)));
  return rows;
}

type Named = Pick<Product, "id" | "name" | "sku" | "version">;

/** A locked product that can be moved to the trash. */
export interface Deletable {
  product: Named & Pick<Product, "updatedAt" | "status">;
  updatedBy: number | null;
}

/** Moves locked products to the trash, and returns their new versions. */
export async function moveToTrash(
  tx: TenantDb,
  audit: Audit,
  rows: Deletable[],
  stamp?: Stamp,
): Promise<{ items: ProductVersion[] }> {
  const named = rows.map(({ product }) => product);
  await sentTogether([
    keepLastChanges(
      tx,
      rows.map(({ product, updatedBy }) => ({ ...product, updatedBy })),
    ),
    tx.update(
      products,
      { status: productStatus.deleted, version: sql`${products.version} + 1` },
      inArray(products.id, idsOf(named)),
      stamp,
    ),
    audit.record(
      named.map(({ id, name, sku }) => ({ action: "product.delete", entityId: id, before: { name, sku } })),
    ),
  ]);
  return { items: named.map(nextVersion) };
}

/** Restores locked products with the last changes that were kept of them, and returns their new versions. */
export async function moveBack(
  tx: TenantDb,
  audit: Audit,
  rows: Named[],
  stamps: { kept: LastChanges; stamp: Stamp },
): Promise<{ items: ProductVersion[] }> {
  await sentTogether([
    restoreRows(tx, rows, stamps),
    audit.record(
      rows.map(({ id, name, sku }) => ({ action: "product.restore", entityId: id, after: { name, sku } })),
    ),
  ]);
  return { items: rows.map(nextVersion) };
}

const idsOf = (rows: { id: number }[]): number[] => rows.map(({ id }) => id);
const nextVersion = ({ id, version }: ProductVersion): ProductVersion => ({ id, version: version + 1 });

const maxNamed = 3;

function assertVersions(rows: Product[]): void {
  if (rows.length === 0) return;
  const named = rows.slice(0, maxNamed);
  const names = named.map(({ name }) => t("quotedName", { name })).join(", ");
  const others = rows.length - named.length;
  throw new AppError("STALE_VERSION", t("changedByOther", { names, others }), {
    data: { changed: rows.map(({ id, version }) => ({ id, version })) },
  });
}
