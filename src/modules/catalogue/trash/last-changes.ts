import { eq, inArray, sql } from "drizzle-orm";
import { isoMoment } from "@/server/db/columns";
import { deletedProducts, productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { given } from "@/server/tenancy/bulk-writes";
import { FormerStamp, type Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductVersion } from "./trash.schema";

/*
 * A deletion stamps the product: the trash shows when it was, and who did it. A restore is no change of the product, so
 * it gives back the last change before the deletion (decision 49), which is kept beside the product meanwhile.
 */

const { productId, version, lastChangedAt, lastChangedBy } = deletedProducts;

interface Changed extends ProductVersion {
  updatedAt: string;
  updatedBy: number | null;
}

/** Keeps the last change of locked products that are moved to the trash next. */
export const keepLastChanges = (tx: TenantDb, rows: Changed[]) =>
  tx.upsert(
    deletedProducts,
    rows.map((row) => ({
      productId: row.id,
      version: row.version + 1,
      lastChangedAt: new Date(row.updatedAt),
      lastChangedBy: row.updatedBy,
    })),
    // There is a row if a release that does not know the table has restored the product.
    {
      version: given(version),
      lastChangedAt: given(lastChangedAt),
      lastChangedBy: given(lastChangedBy),
    },
  );

/** What was kept of products, by id. */
export type LastChanges = ReadonlyMap<number, { version: number; updatedAt: string }>;

/**
 * Reads what was kept of products, after these have been locked. It locks as well, because other reads see what was
 * committed before the transaction's first one.
 */
export async function lockLastChanges(tx: TenantDb, ids: number[]): Promise<LastChanges> {
  const rows = await tx
    .select({ id: productId, version, updatedAt: isoMoment(lastChangedAt) })
    .from(deletedProducts)
    .where(inArray(productId, ids))
    .for("update");
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** When a product in the trash was changed before it was deleted; undefined if an earlier release has deleted it. */
export function lastChangeOf(kept: LastChanges, { id, version }: ProductVersion): string | undefined {
  const row = kept.get(id);
  return row?.version === version ? row.updatedAt : undefined;
}

/** Restores locked products with the last changes that were kept of them; those of which nothing was get the stamp. */
export function restoreRows(
  tx: TenantDb,
  rows: ProductVersion[],
  { kept, stamp }: { kept: LastChanges; stamp: Stamp },
): Promise<unknown> {
  const known: number[] = [];
  const unknown: number[] = [];
  for (const row of rows) (lastChangeOf(kept, row) === undefined ? unknown : known).push(row.id);
  const restore = (ids: number[], stamps: Stamp | FormerStamp) =>
    tx.update(
      products,
      { status: productStatus.active, version: sql`${products.version} + 1` },
      inArray(products.id, ids),
      stamps,
    );
  return sentTogether([
    known.length > 0 && restore(known, formerStamp(tx)),
    known.length > 0 && forgetLastChanges(tx, known),
    unknown.length > 0 && restore(unknown, stamp),
  ]);
}

export const forgetLastChanges = (tx: TenantDb, ids: number[]) =>
  tx.delete(deletedProducts, inArray(productId, ids));

function formerStamp(tx: TenantDb): FormerStamp {
  const isSame = eq(productId, products.id);
  return new FormerStamp({
    at: sql`${tx.select({ at: lastChangedAt }).from(deletedProducts).where(isSame)}`,
    by: sql`${tx.select({ by: lastChangedBy }).from(deletedProducts).where(isSame)}`,
  });
}
