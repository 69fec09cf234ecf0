import { and, count, eq } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { countedRows, maxTotal, type Total, totalOfCounted } from "@/lib/pagination";
import type { CacheRead } from "@/server/cache/read-ahead";
import { totalInCache, totalOf } from "@/server/cache/totals";
import { beginsWithOne } from "@/server/db/product-terms";
import { products, productTerms } from "@/server/db/schema";
import { perProcess } from "@/server/per-process";
import type { Reader } from "@/server/principal";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { ProductFilters } from "./list.schema";
import {
  criteriaOf,
  filterConditions,
  type ProductCriteria,
  type Values,
  type WantedShape,
  wanted,
  wantedShape,
  wantedValues,
  wordsOf,
} from "./list-conditions";
import { exactWords, type SearchWords } from "./search-words";

/** Tenants with so many matches for a filter that counting needs a limit. */
const largeTenants = perProcess("large catalogues", () => new LRUCache<number, true>({ max: 10_000 }));

/** What the total of a list is read from first. */
export function productTotalInCache({ tenant }: Reader, filters: ProductFilters): CacheRead<unknown>[] {
  const search = exactWords(filters.search);
  if (!search) return [];
  const bound = wantedValues(criteriaOf(filters, tenant.timeZone), search);
  return [totalInCache(tenant.organizationId, "products", bound)];
}

/** The number of products that match all words and filters. */
export function productTotal(filters: ProductCriteria, search: SearchWords): Promise<Total> {
  const bound = wantedValues(filters, search);
  return totalOf("products", bound, async (db) => {
    const shape = wantedShape(filters, search);
    const isFiltered = shape.words > 0 || shape.filters.length > 1 || shape.where.length > 0;
    const { tenantId } = TenantContext.require();
    const isLarge = largeTenants.has(tenantId);
    if (isLarge && !isFiltered) {
      const [next] = await db.run(afterCounted, { ...bound, most: maxTotal }, shape);
      if (next) return totalOfCounted(countedRows);
    }
    const values = { ...bound, most: countedRows };
    const stops = shape.words > 0 || (isLarge && isFiltered);
    const [row] = await db.run(counted, values, { ...shape, stops });
    const total = totalOfCounted(row?.rows ?? 0);
    if (!total.totalIsExact) largeTenants.set(tenantId, true);
    return total;
  });
}

/**
 * The row that makes a list longer than lists are counted, as in most lists of large tenants: it costs a quarter less than
 * a count with a limit.
 */
const afterCounted = new KeptSelect((db, given: Given<Values>, shape: WantedShape) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(filterConditions(db, given, shape))
    .limit(1)
    .offset(given("most")),
);

/** A count with a limit needs a temporary table, and costs half as much again. */
const counted = new KeptSelect((db, given: Given<Values>, shape: WantedShape & { stops: boolean }) => {
  const all = wanted(db, given, shape);
  if (!shape.stops) return db.select({ rows: count() }).from(products).where(all);
  const [word, ...others] = wordsOf(given, shape);
  const found =
    word && others.length === 0
      ? // From the terms on, so that it can stop; as a condition of the products all that have the word would be read first.
        db
          .selectDistinct({ id: productTerms.productId })
          .from(productTerms)
          .innerJoin(products, eq(products.id, productTerms.productId))
          .where(and(beginsWithOne(word), filterConditions(db, given, shape)))
          .limit(given("most"))
          .as("found")
      : // Of several words, each as a condition, the database begins with the rarest; in a join it may look for the others row by row.
        db.select({ id: products.id }).from(products).where(all).limit(given("most")).as("found");
  return db.select({ rows: count() }).from(found);
});
