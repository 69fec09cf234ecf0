import { and, eq, inArray, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { CostView } from "@/modules/catalogue/costs/cost-access";
import { costColumn } from "@/modules/catalogue/costs/cost-rows";
import { valuesColumn } from "@/modules/catalogue/custom-fields/product-values";
import { productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { portions } from "@/server/tenancy/bulk-writes";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { filingColumns } from "./filing";
import { columns } from "./product-row";
import type { FiledProduct, Product } from "./products.schema";
import { type Catalogue, isInCatalogue } from "./stored-status";

const t = textsOf("productErrors");

/** Where a product is locked. */
export type Where = Catalogue | "trash";

const conditionsOf: Record<Where, SQL> = {
  ...isInCatalogue,
  trash: eq(products.status, productStatus.deleted),
};

/** A locked product, and who changed it last, which responses do not have. */
export interface LockedProduct {
  product: Product;
  updatedBy: number | null;
}

const lockedColumns = { product: columns, updatedBy: products.updatedBy };

const locked = new KeptSelect((db, given: Given<{ id: number }>, where: Where) =>
  db
    .select(lockedColumns)
    .from(products)
    .where(and(eq(products.id, given("id")), conditionsOf[where]))
    .limit(1)
    .for("update"),
);

/** Locks the product, if it is there, until the transaction ends. Throws AppError NOT_FOUND. */
export async function lockRow(tx: TenantDb, id: number, where: Where): Promise<LockedProduct> {
  const [, [row]] = await sentTogether([shareOrganization(tx), tx.run(locked, { id }, where)]);
  if (!row) throw notFound(id);
  return row;
}

const filed = new KeptSelect((db, given: Given<{ id: number }>, view: CostView) =>
  db
    .select({ ...columns, ...filingColumns(db), customFields: valuesColumn(db), ...costColumn(db, view) })
    .from(products)
    .where(and(eq(products.id, given("id")), isInCatalogue.all))
    .limit(1)
    .for("update"),
);

/**
 * Like `lockRow`, with what the product is filed under and, if it is to be shown, its cost price. Only the product is locked: call it before the transaction reads anything else
 * without a lock, and what is read is what was committed when the lock was granted. Throws AppError NOT_FOUND.
 */
export async function lockFiled(tx: TenantDb, id: number, view: CostView): Promise<FiledProduct> {
  const [, [row]] = await sentTogether([shareOrganization(tx), tx.run(filed, { id }, view)]);
  if (!row) throw notFound(id);
  return row;
}

/**
 * Like `lockRow`, for one or more ids. Locks in the order of the ids, so that concurrent callers wait for each other
 * instead of deadlocking. Throws AppError NOT_FOUND for the first one that is missing.
 */
export async function lockRows(tx: TenantDb, ids: number[], where: Where): Promise<LockedProduct[]> {
  const [, rows] = await sentTogether([shareOrganization(tx), lockAll(tx, ids)]);
  // The status is checked here: in the condition, it could lead to another index, with another order.
  const there = rows.filter(({ code }) => isAt(where, code));
  const found = new Set(there.map(({ product }) => product.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw notFound(missing);
  return there;
}

/**
 * Like `lockRows`, for many ids, and with those in the trash, which are marked. Throws AppError NOT_FOUND for the first id
 * that is unknown.
 */
export async function lockMany(
  tx: TenantDb,
  ids: number[],
): Promise<(LockedProduct & { isDeleted: boolean })[]> {
  const [, ...parts] = await sentTogether([
    shareOrganization(tx),
    ...portions(ids.toSorted((a, b) => a - b)).map((some) => lockAll(tx, some)),
  ]);
  const rows = parts.flat();
  const found = new Set(rows.map(({ product }) => product.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw notFound(missing);
  return rows.map(({ code, ...row }) => ({ ...row, isDeleted: isAt("trash", code) }));
}

/** Whether a product with this stored status is there. */
function isAt(where: Where, code: number): boolean {
  if (where === "active") return code === productStatus.active;
  return (code === productStatus.deleted) === (where === "trash");
}

const lockAll = async (tx: TenantDb, ids: number[]) =>
  tx
    .select({ ...lockedColumns, code: products.status })
    .from(products)
    .where(inArray(products.id, ids))
    .orderBy(products.id)
    .for("update");

/** For an unknown id and a foreign one alike. */
export const notFound = (id: number) => new AppError("NOT_FOUND", t("notFound", { id: String(id) }));
