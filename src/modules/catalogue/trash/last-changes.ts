import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { namedStatus } from "@/modules/catalogue/products/stored-status";
import { isoMoment } from "@/server/db/columns";
import { deletedProducts, productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { given } from "@/server/tenancy/bulk-writes";
import { FormerStamp, type Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductVersion } from "./trash.schema";

/*
 * A deletion stamps the product: the trash shows when it was, and who did it. A restore is no change of the product, so
 * it gives back the last change before the deletion (decision 49) and the status (decision 77), which are kept beside the
 * product meanwhile.
 */

const { productId, version, lastChangedAt, lastChangedBy, status } = deletedProducts;

interface Changed extends ProductVersion {
  updatedAt: string;
  updatedBy: number | null;
  status: ProductStatus;
}

/** Keeps the last change and the status of locked products that are moved to the trash next. */
export const keepLastChanges = (tx: TenantDb, rows: Changed[]) =>
  tx.upsert(
    deletedProducts,
    rows.map((row) => ({
      productId: row.id,
      version: row.version + 1,
      lastChangedAt: new Date(row.updatedAt),
      lastChangedBy: row.updatedBy,
      status: productStatus[row.status],
    })),
    // There is a row if a release that does not know the table has restored the product.
    {
      version: given(version),
      lastChangedAt: given(lastChangedAt),
      lastChangedBy: given(lastChangedBy),
      status: given(status),
    },
  );

/** What was kept of products, by id. */
export type LastChanges = ReadonlyMap<number, KeptOfProduct>;

interface KeptOfProduct {
  version: number;
  updatedAt: string;
  status: ProductStatus;
}

/**
 * Reads what was kept of products, after these have been locked. It locks as well, because other reads see what was
 * committed before the transaction's first one.
 */
export async function lockLastChanges(tx: TenantDb, ids: number[]): Promise<LastChanges> {
  const rows = await tx
    .select({ id: productId, version, updatedAt: isoMoment(lastChangedAt), status: keptStatus })
    .from(deletedProducts)
    .where(inArray(productId, ids))
    .for("update");
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** What was kept of a product in the trash; undefined if a release has deleted it that keeps nothing. */
export function keptOf(kept: LastChanges, { id, version }: ProductVersion): KeptOfProduct | undefined {
  const row = kept.get(id);
  return row?.version === version ? row : undefined;
}

/** Reads the status that was kept; active where none was. To be selected only. */
export const keptStatus: SQL<ProductStatus> = sql`coalesce(${status}, ${productStatus.active})`.mapWith(
  namedStatus,
);

/**
 * Restores locked products with the last changes and the statuses that were kept of them; those of which nothing was kept
 * are active, and get the stamp.
 */
export function restoreRows(
  tx: TenantDb,
  rows: ProductVersion[],
  { kept, stamp }: { kept: LastChanges; stamp: Stamp },
): Promise<unknown> {
  const known: number[] = [];
  const unknown: number[] = [];
  for (const row of rows) (keptOf(kept, row) ? known : unknown).push(row.id);
  const restore = (ids: number[], restored: number | SQL, stamps: Stamp | FormerStamp) =>
    tx.update(
      products,
      { status: restored, version: sql`${products.version} + 1` },
      inArray(products.id, ids),
      stamps,
    );
  return sentTogether([
    known.length > 0 && restore(known, formerStatus(tx), formerStamp(tx)),
    known.length > 0 && forgetLastChanges(tx, known),
    unknown.length > 0 && restore(unknown, productStatus.active, stamp),
  ]);
}

export const forgetLastChanges = (tx: TenantDb, ids: number[]) =>
  tx.delete(deletedProducts, inArray(productId, ids));

const isSame = eq(productId, products.id);

const formerStatus = (tx: TenantDb): SQL =>
  sql`coalesce(${tx.select({ status }).from(deletedProducts).where(isSame)}, ${productStatus.active})`;

function formerStamp(tx: TenantDb): FormerStamp {
  return new FormerStamp({
    at: sql`${tx.select({ at: lastChangedAt }).from(deletedProducts).where(isSame)}`,
    by: sql`${tx.select({ by: lastChangedBy }).from(deletedProducts).where(isSame)}`,
  });
}
