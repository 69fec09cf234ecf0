import { and, count, eq } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { countedRows, type Total, totalOfCounted } from "@/lib/pagination";
import { totalOf } from "@/server/cache/totals";
import { products, productTerms } from "@/server/db/schema";
import { perProcess } from "@/server/per-process";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { ProductFilters } from "./list.schema";
import {
  beginsWithOne,
  filterConditions,
  hasWord,
  type Values,
  type WantedShape,
  wantedShape,
  wantedValues,
  wordsOf,
} from "./list-conditions";
import type { SearchWords } from "./search-words";

/** Tenants with so many matches for a filter that counting needs a limit. */
const largeTenants = perProcess("large catalogues", () => new LRUCache<number, true>({ max: 10_000 }));

/** The number of products that match all words and filters. */
export function productTotal(filters: ProductFilters, search: SearchWords): Promise<Total> {
  const wanted = wantedValues(filters, search);
  return totalOf("products", wanted, async (db) => {
    const { tenantId } = TenantContext.require();
    const stops = search.words.length > 0 || largeTenants.has(tenantId);
    const values = { ...wanted, most: countedRows };
    const [row] = await db.run(counted, values, { ...wantedShape(filters, search), stops });
    const total = totalOfCounted(row?.rows ?? 0);
    if (!total.totalIsExact) largeTenants.set(tenantId, true);
    return total;
  });
}

/** A count with a limit costs twice as much per row. */
const counted = new KeptSelect((db, given: Given<Values>, shape: WantedShape & { stops: boolean }) => {
  const [first, ...others] = wordsOf(given, shape);
  const rest = and(filterConditions(given, shape), ...others.map((other) => hasWord(db, other)));
  if (!first && !shape.stops) return db.select({ rows: count() }).from(products).where(rest);
  const found = first
    ? // From the terms on, so that it can stop; as a condition of the products all that have the word would be read first.
      db
        .selectDistinct({ id: productTerms.productId })
        .from(productTerms)
        .innerJoin(products, eq(products.id, productTerms.productId))
        .where(and(beginsWithOne(first), rest))
        .limit(given("most"))
        .as("found")
    : db.select({ id: products.id }).from(products).where(rest).limit(given("most")).as("found");
  return db.select({ rows: count() }).from(found);
});
