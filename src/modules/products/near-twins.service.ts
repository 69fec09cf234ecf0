import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { appearanceOf, areNearTwins } from "@/lib/near-twins";
import { maxImportRows } from "@/lib/product-import";
import { productImportRows, productStatus, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { getImport, type Importer } from "./imports.service";
import { isThere } from "./locked-products";
import { type ImportTwin, maxNamedTwins } from "./near-twins.schema";

/*
 * SKUs are the same only when they are the same text (decision 30). The collation of products.sku, by which people sort,
 * takes more for the same than the eye does, such as all emoji: what it finds by its index is looked at once more.
 */

/** Only this many matches of the collation are checked. */
const maxCandidates = 50;
const maxShown = 5;
const maxKnown = 2 * maxImportRows;

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
  importer: Importer,
  id: number,
): Promise<{ items: ImportTwin[]; total: number }> {
  const { line, sku, importId, verdict } = productImportRows;
  const isNew = and(eq(importId, id), eq(verdict, "create"));
  const [, rows, known] = await Promise.all([
    getImport(db, importer, id),
    db.select({ line, sku }).from(productImportRows).where(isNew).orderBy(asc(line)),
    db
      .select({ line, sku, known: { sku: products.sku, name: products.name } })
      .from(productImportRows)
      .innerJoin(products, and(eq(products.sku, sku), isThere))
      .where(isNew)
      .limit(maxKnown),
  ]);
  const twins = new Map<number, ImportTwin>();
  for (const row of known) {
    if (row.sku === null || twins.has(row.line) || !areNearTwins(row.sku, row.known.sku)) continue;
    const other = { ...row.known, line: null };
    twins.set(row.line, { line: row.line, sku: row.sku, other });
  }
  const first = new Map<string, { line: number; sku: string }>();
  for (const { line, sku } of rows) {
    if (sku === null) continue;
    const appearance = appearanceOf(sku);
    const above = first.get(appearance);
    if (!above) first.set(appearance, { line, sku });
    else if (!twins.has(line)) twins.set(line, { line, sku, other: { ...above, name: null } });
  }
  const items = [...twins.values()].toSorted((a, b) => a.line - b.line);
  return { items: items.slice(0, maxNamedTwins), total: items.length };
}
