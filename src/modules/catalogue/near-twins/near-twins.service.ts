import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { appearanceOf, areNearTwins } from "@/lib/near-twins";
import { getImport, type ImportPrincipal } from "@/modules/catalogue/import/imports.service";
import { isThere } from "@/server/db/products-by-status";
import { productImportRows, productStatus, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type ImportTwin, maxNamedTwins } from "./near-twins.schema";

/* SKUs are the same only if they are the same text (decision 30). The collation of products.sku, by which people sort,
   treats more as equal than people would, such as all emoji: matches in its index are compared again. */

/** Only this many matches of the collation are checked. */
const maxCandidates = 50;
const maxShown = 5;
/** How many SKUs are queried at once, and how many products that the collation matches are read. */
const portionOfSkus = 500;
const maxKnown = 4 * portionOfSkus;

/** Products, including those in the trash, with a different SKU that looks the same. */
export async function findSimilarSkus(
  db: TenantDb,
  { sku, exceptId }: { sku: string; exceptId?: number | undefined },
) {
  const rows = await db
    .select({ id: products.id, sku: products.sku, name: products.name, status: products.status })
    .from(products)
    .where(
      and(
        isThere,
        inArray(products.sku, [sku, appearanceOf(sku)]),
        exceptId === undefined ? undefined : ne(products.id, exceptId),
      ),
    )
    .limit(maxCandidates);
  const items = rows
    .filter((row) => areNearTwins(row.sku, sku))
    .slice(0, maxShown)
    .map(({ status, ...row }) => ({ ...row, isDeleted: status === productStatus.deleted }));
  return { items };
}

/**
 * The new products of an import whose SKUs look like those of existing products or earlier rows. Throws AppError
 * NOT_FOUND.
 */
export async function findImportTwins(
  db: TenantDb,
  principal: ImportPrincipal,
  id: number,
): Promise<{ items: ImportTwin[]; total: number }> {
  const { line, sku, importId, status } = productImportRows;
  const isNew = and(eq(importId, id), eq(status, "create"));
  const [, rows] = await Promise.all([
    getImport(db, principal, id),
    db.select({ line, sku }).from(productImportRows).where(isNew).orderBy(asc(line)),
  ]);
  const known = await readLookingLike(
    db,
    rows.flatMap(({ sku }) => sku ?? []),
  );
  const twins: ImportTwin[] = [];
  const first = new Map<string, { line: number; sku: string }>();
  for (const { line, sku } of rows) {
    if (sku === null) continue;
    const appearance = appearanceOf(sku);
    const [product, above] = [known.get(appearance), first.get(appearance)];
    if (!above) first.set(appearance, { line, sku });
    if (product && product.sku !== sku) twins.push({ line, sku, other: { ...product, line: null } });
    else if (above) twins.push({ line, sku, other: { ...above, name: null } });
  }
  return { items: twins.slice(0, maxNamedTwins), total: twins.length };
}

/**
 * Products, including those in the trash, that may be near-twins of these, by the look of their SKUs. Queried by SKU: a
 * join with the rows of an import would read the organization's products once per row, because no index covers either
 * status by another column's SKU.
 */
async function readLookingLike(
  db: TenantDb,
  skus: string[],
): Promise<Map<string, { sku: string; name: string }>> {
  const known = new Map<string, { sku: string; name: string }>();
  const wanted = [
    ...new Set(skus.flatMap((sku) => [sku, appearanceOf(sku)]).map((sku) => sku.toLowerCase())),
  ];
  for (let start = 0; start < wanted.length; start += portionOfSkus) {
    const rows = await db
      .select({ sku: products.sku, name: products.name })
      .from(products)
      .where(and(isThere, inArray(products.sku, wanted.slice(start, start + portionOfSkus))))
      .limit(maxKnown);
    for (const row of rows) known.set(appearanceOf(row.sku), row);
  }
  return known;
}
