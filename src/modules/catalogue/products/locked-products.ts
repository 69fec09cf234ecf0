import { and, eq, inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { columns } from "./product-row";
import type { Product } from "./products.schema";

const t = textsOf("productErrors");

/** Active or in the trash: with it, the index by status and SKU finds what the collation treats as the same SKU. */
export const isThere = inArray(products.status, [productStatus.active, productStatus.deleted]);
export const isActive = eq(products.status, productStatus.active);

/** A locked product, and who changed it last, which responses do not have. */
export interface LockedProduct {
  product: Product;
  updatedBy: number | null;
}

const lockedColumns = { product: columns, updatedBy: products.updatedBy };

const locked = new KeptSelect((db, given: Given<{ id: number; status: number }>) =>
  db
    .select(lockedColumns)
    .from(products)
    .where(and(eq(products.id, given("id")), eq(products.status, given("status"))))
    .limit(1)
    .for("update"),
);

/** Locks the product with this status until the transaction ends. Throws AppError NOT_FOUND. */
export async function lockRow(tx: TenantDb, id: number, status: number): Promise<LockedProduct> {
  const [, [row]] = await sentTogether([shareOrganization(tx), tx.run(locked, { id, status })]);
  if (!row) throw notFound(id);
  return row;
}

/**
 * Like `lockRow`, for one or more ids. Locks in the order of the ids, so that concurrent callers wait for each other
 * instead of deadlocking. Throws AppError NOT_FOUND for the first one that is missing.
 */
export async function lockRows(tx: TenantDb, ids: number[], status: number): Promise<LockedProduct[]> {
  const [, rows] = await sentTogether([shareOrganization(tx), lockAll(tx, ids)]);
  // The status is checked here: in the condition, it could lead to another index, with another order.
  const there = rows.filter((row) => row.status === status);
  const found = new Set(there.map(({ product }) => product.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw notFound(missing);
  return there;
}

const lockAll = async (tx: TenantDb, ids: number[]) =>
  tx
    .select({ ...lockedColumns, status: products.status })
    .from(products)
    .where(inArray(products.id, ids))
    .orderBy(products.id)
    .for("update");

/** For an unknown id and a foreign one alike. */
export const notFound = (id: number) => new AppError("NOT_FOUND", t("notFound", { id: String(id) }));
